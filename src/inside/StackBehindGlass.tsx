/** A folded passage with the inner values of the model that is shown, also while it trains. */
import { useText } from '../i18n/language';
import { Fold } from '../ui/Fold';
import { lazyCode } from '../ui/lazy';
import { LazyFigure } from '../ui/LazyFigure';
import { insideText } from './text';

const figure = lazyCode(() => import('./glass-figure'));

export function StackBehindGlass() {
  const { glass: text } = useText(insideText);
  return (
    <Fold id="stack-behind-glass" summary={text.fold}>
      <LazyFigure code={figure} height={{ narrow: 2100, wide: 1900 }}>
        {({ Glass }) => <Glass />}
      </LazyFigure>
    </Fold>
  );
}
