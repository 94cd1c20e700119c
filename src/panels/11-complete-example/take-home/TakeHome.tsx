/** What a learner takes home: a notebook with the model, and files of it. */
import { useState } from 'react';
import { FailureNotice } from '../../../engine/FailureNotice';
import { useLanguage, useText } from '../../../i18n/language';
import { ModelName } from '../../../runs/ModelName';
import { restingSnapshot, useRunsStore } from '../../../runs/runs-store';
import { Button } from '../../../ui/Button';
import { ControlRow } from '../../../ui/ControlRow';
import { runAction } from '../../../ui/run-action';
import { asFailure, type Failure } from '../../../worker/connection';
import { fileKinds, take, type FileKind } from './files';
import { takeHomeText } from './text';

interface Attempt {
  readonly kind: FileKind;
  /** Absent while the file is being made. */
  readonly failure?: Failure;
}

export function TakeHome() {
  const text = useText(takeHomeText);
  const language = useLanguage();
  const own = useRunsStore(restingSnapshot);
  const [attempt, setAttempt] = useState<Attempt>();
  const isBusy = attempt !== undefined && attempt.failure === undefined;
  const press = (kind: FileKind) =>
    runAction(async () => {
      setAttempt({ kind });
      try {
        await take(kind, { language, columns: text.columns });
        setAttempt(undefined);
      } catch (error) {
        setAttempt({ kind, failure: asFailure(error) });
      }
    });
  return (
    <>
      <p>
        {text.idea}
        {own === undefined ? text.shipped : <ModelName of={own} testId="take-home-of" />}
        {text.end}
      </p>
      <ControlRow label={text.title}>
        {fileKinds.map((kind) => (
          <Button
            key={kind}
            kind={kind === 'notebook' ? 'secondary' : 'quiet'}
            disabled={isBusy}
            onClick={() => press(kind)}
            testId={`take-home-${kind}`}
          >
            {text.files[kind]}
          </Button>
        ))}
      </ControlRow>
      {attempt?.failure !== undefined && (
        <FailureNotice failure={attempt.failure} onRetry={() => press(attempt.kind)} />
      )}
    </>
  );
}
