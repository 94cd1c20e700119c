import { useText } from '../../i18n/language';
import { lazyCode } from '../../ui/lazy';
import { LazyFigure } from '../../ui/LazyFigure';
import { depthRaceText } from './text';

const race = lazyCode(() => import('./Race'));

export function Panel() {
  const text = useText(depthRaceText);
  return (
    <>
      {text.idea}
      <LazyFigure code={race} height={{ narrow: 1050, wide: 700 }}>
        {({ Race }) => <Race />}
      </LazyFigure>
    </>
  );
}
