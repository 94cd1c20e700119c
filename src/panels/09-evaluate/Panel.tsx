import { evaluate, evaluateOnNewTestSet, useEvaluationStore } from '../../experiment/evaluation-store';
import { FailureNotice } from '../../experiment/FailureNotice';
import { useRunStore } from '../../experiment/run-store';
import { StaleNotice } from '../../experiment/StaleNotice';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { Stat, StatRow } from '../../ui/Stat';
import { Horizon } from './Horizon';
import { Scoreboard } from './Scoreboard';
import { evaluateText } from './text';

export function Panel() {
  const text = useText(evaluateText);
  const { status, draw, evaluation, madeWith, failure } = useEvaluationStore();
  const currentRun = useRunStore((state) => state.request?.runId);
  const running = status === 'running';
  return (
    <>
      {text.idea}
      <ControlRow>
        <Button kind="primary" testId="evaluate-run" disabled={running} onClick={() => void evaluate()}>
          {text.run}
        </Button>
        <Button disabled={running || evaluation === undefined} onClick={() => void evaluateOnNewTestSet()}>
          {text.again}
        </Button>
      </ControlRow>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => void evaluate()} />}
      <StatRow>
        <Stat
          label={`${text.mae}, ${text.testSet(draw)}`}
          testId="evaluate-mae"
          value={evaluation === undefined ? '–' : evaluation.mae.toFixed(4)}
          hint={running ? text.running : evaluation === undefined ? text.notEvaluated : ''}
        />
      </StatRow>
      {madeWith !== undefined && madeWith.runId !== currentRun && (
        <Callout kind="warning">{text.earlierFit}</Callout>
      )}
      {madeWith !== undefined && <StaleNotice madeWith={madeWith} />}
      <Scoreboard evaluation={evaluation} />
      {evaluation !== undefined && <Horizon maeByStep={evaluation.maeByStep} />}
    </>
  );
}
