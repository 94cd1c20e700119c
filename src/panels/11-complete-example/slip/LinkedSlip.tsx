/** The slip in the page's own link: what it says, and training again on a press. */
import { useState } from 'react';
import { useText } from '../../../i18n/language';
import { formatPercent } from '../../../i18n/format';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { ControlRow } from '../../../ui/ControlRow';
import { FailureNotice } from '../../../engine/FailureNotice';
import { Progress } from '../../../ui/Progress';
import { fitCost } from '../../../runs/fit-cost';
import { useRunsStore } from '../../../runs/runs-store';
import { taskText } from '../../../runs/task/text';
import { verdictOf } from './check';
import { readSlip, type Slip } from './slip';
import type { SlipLine } from './slip-lines';
import { SlipCard } from './SlipCard';
import { slipText } from './text';
import { useChecks, type CheckState } from './use-checks';

export function LinkedSlip() {
  const text = useText(slipText);
  const [reading] = useState(() => readSlip(location.search));
  if (reading.ok) return <Claimed slip={reading.slip} />;
  return (
    <Callout kind="warning" title={text.linked.title} testId="linked-slip-fault" isSaidElsewhere>
      {text.faults[reading.fault]}
    </Callout>
  );
}

function Claimed({ slip }: { readonly slip: Slip }) {
  const text = useText(slipText);
  const { rows, isRunning, start, stop } = useChecks();
  const check = rows.at(0)?.check;
  const line: SlipLine = { line: 1, name: '', reading: { ok: true, slip } };
  const begin = () => start([line]);
  const minutes = useRunsStore((state) => fitCost(slip.settings, state).minutes);
  return (
    <>
      <h4>{text.linked.title}</h4>
      <p>{text.linked.idea}</p>
      <SlipCard slip={slip} verdict={verdictOf(slip, 'alone', undefined)} name="" testId="linked-slip" />
      {slip.way === 'plain' && minutes > 1 && <p>{text.linked.minutes(minutes)}</p>}
      {slip.way === 'plain' && (
        <ControlRow>
          <Button once disabled={isRunning} onClick={begin} testId="linked-slip-check">
            {text.linked.check}
          </Button>
          {check?.status === 'waiting' && (
            <Progress label={text.training(formatPercent(check.share))} value={check.share} max={1} />
          )}
          {check !== undefined && (
            <Button kind="quiet" disabled={!isRunning} onClick={stop} testId="linked-slip-stop">
              {text.stop}
            </Button>
          )}
        </ControlRow>
      )}
      {check?.status === 'failed' && <FailureNotice failure={check.failure} onRetry={begin} />}
      <Result slip={slip} check={check} />
    </>
  );
}

function Result({ slip, check }: { readonly slip: Slip; readonly check: CheckState | undefined }) {
  const text = useText(slipText);
  const task = useText(taskText);
  const done = check?.status === 'done' ? check : undefined;
  const said = done === undefined ? '' : text.outcome[done.outcome](slip, done.repeated);
  const judged =
    slip.task === undefined || done?.verdict === undefined
      ? ''
      : text.judged(task.verdict(slip.task, done.verdict, maeOf(slip, done)));
  return (
    <>
      <Announcement hidden always>
        {text.both(said, judged).trim()}
      </Announcement>
      {done !== undefined && (
        <Callout
          kind={done.outcome === 'same' || done.outcome === 'close' ? 'note' : 'warning'}
          isSaidElsewhere
          testId="linked-slip-result"
        >
          <p data-outcome={done.outcome}>{said}</p>
          {judged !== '' && <p>{judged}</p>}
        </Callout>
      )}
    </>
  );
}

const maeOf = (slip: Slip, { outcome, repeated }: CheckState & { readonly status: 'done' }): number =>
  outcome === 'alone' || outcome === 'close' ? slip.mae : (repeated?.mae ?? slip.mae);
