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
  const { status, question, reply, failure } = useEvaluation();
  // The number belongs to the test set of the answered question, also while the next call is under way or has failed.
  const draw = question?.draw ?? 0;
  const evaluation = reply?.answer;
  const running = status === 'waiting';
  const model = useModelName(reply?.of);
  const shown = evaluation ?? shippedFacts;
  const samples = evaluation?.samples ?? testSamples;
  const section = useRef<Element>(null);
  useFollowingEvaluation(useIsNear(section));
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
      <Fold id="one-matrix" summary={text.shapes.fold}>
        {text.shapes.idea}
        <Shapes />
      </Fold>
      <h3>{text.rates.title}</h3>
      {text.rates.idea}
      <Rates />
      {text.rates.notice(shippedFacts.rates)}
      <h3>{text.map.title}</h3>
      <Guess
        testId="map-guess"
        question={text.map.guess.question(samples, model)}
        ask={{ label: text.map.guess.label, min: 0, max: samples, step: samples / 100, initial: 0 }}
        truth={(guess) =>
          text.map.guess.truth(shown.worseThanHalf, samples, guess === undefined ? undefined : Number(guess))
        }
      >
        {text.map.idea}
        <TestedChoice testId="map-model" />
        <ErrorMap />
      </Guess>
      <Horizon evaluation={shown} model={model} />
      <Noise />
      <Elsewhere />
      <CheckYourself name="evaluate" text={text.question} compute={askPhase} />
    </>
  );
}
