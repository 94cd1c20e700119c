import { evaluate, evaluateOnNewTestSet, useEvaluationStore } from '../../experiment/evaluation-store';
import { FailureNotice } from '../../experiment/FailureNotice';
import { ResultNotice } from '../../experiment/ResultNotice';
import { Programs } from '../../experiment/Programs';
import { useSettingsStore } from '../../experiment/settings-store';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { ControlRow } from '../../ui/ControlRow';
import { Stat, StatRow } from '../../ui/Stat';
import { Horizon } from './Horizon';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { Scoreboard } from './Scoreboard';
import { evaluateText } from './text';

const listings = { keras, tfjs };

export function Panel() {
  const settings = useSettingsStore((state) => state.settings);
  const text = useText(evaluateText);
  const { status, draw, evaluation, madeWith, failure } = useEvaluationStore();
  const running = status === 'running';
  return (
    <>
      {text.idea}
      <Programs listings={listings} values={settings} label={text.listing} testId="evaluate-program" />
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
      <ResultNotice madeWith={madeWith} />
      <Scoreboard evaluation={evaluation} />
      {evaluation !== undefined && <Horizon maeByStep={evaluation.maeByStep} />}
    </>
  );
}
