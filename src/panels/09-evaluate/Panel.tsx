import { CheckYourself } from '../../lesson/CheckYourself';
import { evaluate, evaluateOnNewTestSet, useEvaluation } from '../../runs/evaluation';
import { ModelName } from '../../runs/ModelName';
import { FailureNotice } from '../../engine/FailureNotice';
import { formatError } from '../../i18n/format';
import { ResultNotice } from '../../runs/ResultNotice';
import { Listings } from '../../lesson/Listings';
import { useFitSettings } from '../../settings/settings-store';
import { shippedFacts } from '../../shipped/shipped-model';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { runAction } from '../../ui/run-action';
import { Stat, StatRow } from '../../ui/Stat';
import { Horizon } from './Horizon';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { Noise } from './Noise';
import { askSkill } from './question';
import { Scoreboard, summaryOf } from './Scoreboard';
import { evaluateText } from './text';

const listings = { keras, tfjs };

export function Panel() {
  const settings = useFitSettings();
  const text = useText(evaluateText);
  const { status, question, reply, failure } = useEvaluation();
  // The number belongs to the test set of the answered question, also while the next call is under way or has failed.
  const draw = question?.draw ?? 0;
  const evaluation = reply?.answer;
  const running = status === 'waiting';
  const owner = evaluation === undefined ? 'shipped' : 'own';
  return (
    <>
      {text.idea}
      <Listings listings={listings} values={settings} label={text.listing} testId="evaluate-program" />
      <ControlRow>
        <Button kind="primary" testId="evaluate-run" disabled={running} onClick={() => runAction(evaluate)}>
          {text.run}
        </Button>
        <Button
          disabled={running || evaluation === undefined}
          onClick={() => runAction(evaluateOnNewTestSet)}
        >
          {text.again}
        </Button>
      </ControlRow>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => runAction(evaluate)} />}
      <StatRow>
        <Stat
          label={`${text.mae}, ${text.testSet(draw)}`}
          testId="evaluate-mae"
          value={formatError(evaluation?.mae ?? Number.NaN)}
          hint={running ? text.running : evaluation === undefined ? text.notEvaluated : ''}
        />
      </StatRow>
      <Announcement hidden always>
        {running || evaluation === undefined ? '' : summaryOf(evaluation, text.scoreboard)}
      </Announcement>
      {reply !== undefined && (
        <p>
          <ModelName of={reply.of} testId="evaluate-model" />
        </p>
      )}
      <ResultNotice of={reply?.of} canAskAgain />
      {owner === 'shipped' && (
        <Callout kind="note" testId="evaluate-shipped">
          {text.shipped}
        </Callout>
      )}
      <Scoreboard evaluation={evaluation ?? shippedFacts} owner={owner} />
      <Horizon maeByStep={(evaluation ?? shippedFacts).maeByStep} owner={owner} />
      <Noise />
      <CheckYourself name="evaluate" text={text.question} compute={askSkill} />
    </>
  );
}
