import { useRef } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { Guess } from '../../lesson/Guess';
import {
  evaluate,
  evaluateOnNewTestSet,
  testSamples,
  useEvaluation,
  useFollowingEvaluation,
} from '../../runs/evaluation';
import { ModelName } from '../../runs/ModelName';
import { FailureNotice } from '../../engine/FailureNotice';
import { formatError } from '../../i18n/format';
import { ResultNotice } from '../../runs/ResultNotice';
import { TaskHere } from '../../runs/task/TaskHere';
import { Listings } from '../../lesson/Listings';
import { useFitSettings } from '../../settings/settings-store';
import { shippedFacts } from '../../shipped/shipped-model';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { Fold } from '../../ui/Fold';
import { runAction } from '../../ui/run-action';
import { Stat, StatRow } from '../../ui/Stat';
import { useIsNear } from '../../ui/use-near';
import { ErrorMap } from './ErrorMap';
import { Horizon } from './Horizon';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { askPhase } from './question';
import { Rates } from './Rates';
import { Scoreboard, summaryOf } from './Scoreboard';
import { Shapes } from './Shapes';
import { Elsewhere, Noise } from './Strangers';
import { TestedChoice } from './TestedChoice';
import { evaluateText } from './text';
import { useModelName } from './use-model-name';

const listings = { keras, tfjs };

export function Panel() {
  const settings = useFitSettings();
  const text = useText(evaluateText);
  return (
    <>
      {text.idea}
      <Listings listings={listings} values={settings} label={text.listing} testId="evaluate-program" />
      <TaskHere testId="evaluate-task" />
      <Result />
      <Fold id="one-matrix" summary={text.shapes.fold}>
        {text.shapes.idea}
        <Shapes />
      </Fold>
      <h3>{text.rates.title}</h3>
      {text.rates.idea}
      <Rates />
      {text.rates.notice(shippedFacts.rates)}
      <MapOfErrors />
      <ErrorByPoint />
      <Noise />
      <Elsewhere />
      <CheckYourself name="evaluate" text={text.question} compute={askPhase} />
    </>
  );
}

/** What is shown before the first evaluation: that of the page's own model. */
function useShownEvaluation() {
  const reply = useEvaluation((state) => state.reply);
  return { evaluation: reply?.answer ?? shippedFacts, model: useModelName(reply?.of) };
}

function Result() {
  const text = useText(evaluateText);
  const { status, question, reply, failure } = useEvaluation();
  const { evaluation: shown, model } = useShownEvaluation();
  // The number belongs to the test set of the answered question, also while the next call is under way or has failed.
  const draw = question?.draw ?? 0;
  const evaluation = reply?.answer;
  const running = status === 'waiting';
  const section = useRef<Element>(null);
  useFollowingEvaluation(useIsNear(section));
  return (
    <>
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
      {evaluation === undefined && (
        <Callout kind="note" testId="evaluate-shipped">
          {text.shipped}
        </Callout>
      )}
      <div
        ref={(here) => {
          section.current = here?.closest('section') ?? null;
        }}
      >
        <StatRow>
          <Stat
            label={`${text.mae}, ${text.testSet(draw)}`}
            testId="evaluate-mae"
            value={formatError(evaluation?.mae ?? Number.NaN)}
            hint={running ? text.running : evaluation === undefined ? text.notEvaluated : ''}
          />
        </StatRow>
      </div>
      <Announcement hidden always>
        {running || evaluation === undefined ? '' : summaryOf(evaluation, text.scoreboard)}
      </Announcement>
      {reply !== undefined && (
        <p>
          <ModelName of={reply.of} testId="evaluate-model" />
        </p>
      )}
      <ResultNotice of={reply?.of} canAskAgain />
      <Scoreboard evaluation={shown} model={model} />
    </>
  );
}

function MapOfErrors() {
  const { map: text } = useText(evaluateText);
  const { evaluation, model } = useShownEvaluation();
  const samples = useEvaluation((state) => state.reply?.answer.samples) ?? testSamples;
  return (
    <>
      <h3>{text.title}</h3>
      <Guess
        testId="map-guess"
        question={text.guess.question(samples, model)}
        ask={{ label: text.guess.label, min: 0, max: samples, step: samples / 100, initial: 0 }}
        truth={(guess) =>
          text.guess.truth(evaluation.worseThanHalf, samples, guess === undefined ? undefined : Number(guess))
        }
      >
        {text.idea}
        {map}
      </Guess>
    </>
  );
}

/** One element, so that another evaluation does not draw the map anew. */
const map = (
  <>
    <TestedChoice testId="map-model" />
    <ErrorMap />
  </>
);

function ErrorByPoint() {
  const { evaluation, model } = useShownEvaluation();
  return <Horizon evaluation={evaluation} model={model} />;
}
