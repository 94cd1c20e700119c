/** Checks live that sequences of one batch share no state. */
import { FailureNotice } from '../../engine/FailureNotice';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { ControlRow } from '../../ui/ControlRow';
import { runAction } from '../../ui/run-action';
import { checkState, useFitPanelStore } from './store';
import { fitText } from './text';

export function BatchState() {
  const { state: text } = useText(fitText);
  const check = useFitPanelStore((state) => state.stateCheck);
  return (
    <>
      <h3>{text.title}</h3>
      {text.idea}
      <ControlRow>
        <Button
          testId="batch-state-check"
          disabled={check.status === 'running'}
          onClick={() => runAction(checkState)}
        >
          {text.check}
        </Button>
      </ControlRow>
      {check.status === 'done' && <p data-testid="batch-state-result">{text.result(check.largest)}</p>}
      <Announcement hidden always>
        {check.status === 'done' ? text.result(check.largest) : ''}
      </Announcement>
      {check.status === 'failed' && (
        <FailureNotice failure={check.failure} onRetry={() => runAction(checkState)} />
      )}
    </>
  );
}
