/** A failure as a sentence, with buttons for what can be done about it. */
import { useState } from 'react';
import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { runAction } from '../ui/run-action';
import type { Failure } from '../worker/connection';
import { changeEngine } from './engine-store';
import { engineText, refusalOf } from './text';

export function FailureNotice({
  failure,
  title,
  onRetry,
}: {
  readonly failure: Failure;
  /** The sentence above the error's message; by default the sentence for the error's code. */
  readonly title?: string | undefined;
  readonly onRetry: () => void;
}) {
  const text = useText(engineText);
  const refusal = refusalOf(text, failure);
  // The element that was pressed before the failure. It gets the focus back when the notice and its button disappear.
  const [pressed] = useState(() => document.activeElement);
  const retry = () => {
    onRetry();
    if (pressed instanceof HTMLElement) pressed.focus();
  };
  return (
    <Callout
      kind="error"
      title={title ?? text.errors[failure.code]}
      action={
        <>
          <Button kind="secondary" onClick={retry}>
            {text.retry}
          </Button>
          {failure.code === 'engine-unavailable' && (
            <Button kind="secondary" onClick={() => runAction(() => changeEngine('auto'))}>
              {text.useAutomatic}
            </Button>
          )}
        </>
      }
    >
      {refusal ?? (failure.detail !== '' && `${text.errorDetail} ${failure.detail}`)}
    </Callout>
  );
}
