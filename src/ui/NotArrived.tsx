import { useText } from '../i18n/language';
import { Button } from './Button';
import { Callout } from './Callout';
import { uiText } from './text';

/** A notice in place of a figure whose code could not be fetched. The rest of the section works. */
export function NotArrived({ onRetry }: { readonly onRetry: () => void }) {
  const { notArrived: text } = useText(uiText);
  return (
    <Callout kind="warning" title={text.title} action={<Button onClick={onRetry}>{text.retry}</Button>}>
      <p>{text.advice}</p>
    </Callout>
  );
}
