/** A failure as a sentence, with what can be done about it. */
import { useState } from 'react';
import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import type { Failure } from '../worker/connection';
import { changeEngine } from './engine-store';
import { engineText, refusalOf } from './text';

export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}) {
  const text = useText(engineText);
  const refusal = refusalOf(text, failure);
  // What was pressed before the failure: the notice goes away with its button, and the focus goes back there.
  const [pressed] = useState(() => document.activeElement);
  const retry = () => {
    onRetry();
    if (pressed instanceof HTMLElement) pressed.focus();
  };
  return (
    <Callout
      kind="error"
      title={text.errors[failure.code]}
      action={
        <>
          <Button kind="secondary" onClick={retry}>
            {text.retry}
          </Button>
          {failure.code === 'engine-unavailable' && (
            <Button kind="secondary" onClick={() => void changeEngine('auto')}>
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
