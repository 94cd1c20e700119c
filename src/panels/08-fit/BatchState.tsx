/** Runs a check that sequences of one batch share no state. */
import { FailureNotice } from '../../engine/FailureNotice';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { ControlRow } from '../../ui/ControlRow';
import { ModelName } from '../../runs/ModelName';
import { ResultNotice } from '../../runs/ResultNotice';
import { runAction } from '../../ui/run-action';
import { checkBatchState, useBatchState } from './store';
import { fitText } from './text';

export function BatchState() {
  const { state: text } = useText(fitText);
  const { status, reply, failure } = useBatchState();
  return (
    <>
      {text.idea}
      <ControlRow>
        <Button
          testId="batch-state-check"
          disabled={status === 'waiting'}
          onClick={() => runAction(checkBatchState)}
        >
          {text.check}
        </Button>
      </ControlRow>
      {reply !== undefined && (
        <>
          <p data-testid="batch-state-result">{text.result(reply.answer.largestDifference)}</p>
          <p>
            <ModelName of={reply.of} testId="batch-state-model" />
          </p>
        </>
      )}
      <Announcement hidden always>
        {status === 'done' && reply !== undefined ? text.result(reply.answer.largestDifference) : ''}
      </Announcement>
      <ResultNotice of={reply?.of} canAskAgain />
      {failure !== undefined && (
        <FailureNotice failure={failure} onRetry={() => runAction(checkBatchState)} />
      )}
    </>
  );
}
