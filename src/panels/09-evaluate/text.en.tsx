import type { BaselineName } from '../../core/api';
import type { QuestionText } from '../../lesson/CheckYourself';
import { shippedFacts } from '../../shipped/shipped-model';
import { Term } from '../../glossary/Term';
import { formatDecimals, formatError, formatPercent } from '../../i18n/format';
import type { NoiseErrors } from './noise';
import { reported, type Skills, type Verdict } from './question';
import type { ModelOwner } from './model-owner';

export const text = {
  title: 'Evaluate the model',
  lead: 'A thousand waves it has never met, and one number. Then the question the number leaves open.',

  idea: (
    <>
      <p>
        The loss you watched was measured on sequences the model was being trained on. What counts is how it
        does on new ones, so the chapter makes another 1,000 random damped sines and reports the{' '}
        <Term id="mae">mean absolute error</Term> of all 5,000 forecast points: about 0.02. Yours will differ.
        The initial weights, the training sequences and their order are random, and with an unlucky draw a
        thousand updates end before the model has got going. Here all of it follows from the{' '}
        <Term id="seed">seed</Term>, so the same seed gives the same number again; try a few others and see
        how far apart they lie.
      </p>
      <p>
        The <Term id="test-set">test set</Term> is drawn from a random stream of its own. It stays the same
        until you ask for another, so that two models, or two configurations, are compared on the same waves
        and a lucky test set is not mistaken for a better model.
      </p>
    </>
  ),
  listing: 'the evaluation',
  run: 'Evaluate on 1,000 sequences',
  again: 'Draw a new test set',
  mae: 'mean absolute error',
  testSet: (draw: number): string => `test set ${draw + 1}`,
  running: 'Evaluating…',
  notEvaluated: 'not evaluated yet',
  shipped:
    'What follows was measured with the page’s own model: the chapter’s, fitted with seed 7 when the page was made. Fit a model above and evaluate it here, and the figures become yours.',
  /** Used within a sentence, and as the name of a bar. */
  model: { own: 'your stacked LSTM', shipped: 'the page’s stacked LSTM' } satisfies Record<
    ModelOwner,
    string
  >,

  scoreboard: {
    title: 'Is 0.02 good?',
    value: 'mean absolute error',
    names: {
      'always-half': 'always say 0.5',
      'repeat-last': 'repeat the last value',
      'straight-line': 'continue the last slope',
    } satisfies Record<BaselineName, string>,
    regression: 'one linear regression',
    summary: (model: number, best: number): string =>
      model < best
        ? `The model’s error of ${formatError(model)} is ${formatDecimals(model / best, 2)} times that of the best forecaster that learns nothing, ${formatError(best)}.`
        : `The model’s error of ${formatError(model)} is no better than that of a forecaster that learns nothing, ${formatError(best)}.`,
    notice: (
      <>
        <p>
          By step 50 most of these waves have nearly died out. Somebody who always answers 0.5 is wrong by
          only about 0.04, without having looked at the wave. An error means something only next to a{' '}
          <Term id="baseline">baseline</Term>, the error of a forecaster that has learned nothing: these three
          never see the training data. A stack that ends near 0.02 has halved what is to be had for nothing.
        </p>
        <p>
          Be fair in the other direction too. Within one wave, measured from the midline, each point is a
          fixed mixture of the two before it. The mixture differs from wave to wave, but fifty points leave
          little doubt which one it is. So the page also fits one ordinary linear regression from the input
          points to the forecast ones, in a few milliseconds, to up to a thousand sequences like the training
          ones.
        </p>
      </>
    ),
    verdict: (regression: number, mae: number, model: string): string =>
      regression < mae
        ? `On this test set the regression’s error is ${formatError(regression)}, against ${formatError(mae)} for ${model}.${
            regression < mae / 100 ? ' Its bar is there, too short to see.' : ''
          } This problem doesn’t need a stack. It is here because you can see all of it, and because a stack that learns it has to discover period and decay from nothing but examples.`
        : `On this test set the regression’s error is ${formatError(regression)}, no better than the ${formatError(mae)} of ${model}. With the chapter’s settings it is the other way round, by far.`,
    more: (plain: number, scheduled: number): React.JSX.Element => (
      <p>
        Nor is the stack at the end of its powers: it stops after one epoch because the chapter stops there.
        When this page was made, the same stack was also given the same number of sequences, once each, with a
        learning rate that starts at 0.02 and falls to zero along a cosine. Over five seeds the median error
        at the chapter’s constant rate is {formatError(plain)}; over the same five with the falling one it is{' '}
        {formatError(scheduled)}: better by a factor of {formatDecimals(plain / scheduled, 0)}, for the same
        work. What to remember of this scoreboard is not who wins but that a single number, however small, had
        told you none of this.
      </p>
    ),
  },
  horizon: {
    title: 'Which of the points are hard?',
    value: (model: string): string => `mean absolute error of ${model}`,
    ahead: (step: number): string => (step === 1 ? '1 step ahead' : `${step} steps ahead`),
    summary: (first: number, last: number, outputs: number): string =>
      outputs === 1
        ? `The error of the one forecast point is ${formatError(first)}.`
        : `The error of the nearest forecast point is ${formatError(first)}, of the farthest ${formatError(last)}.`,
    notice: (
      <p>
        Forecasts usually get worse as the <Term id="horizon">horizon</Term> moves away, because each step
        builds on the one before and inherits its error. Here they need not. All points leave the Dense layer
        together, each with weights of its own, and the wave goes on dying: the farther ahead, the less there
        is to get wrong.
      </p>
    ),
  },

  noise: {
    title: 'And if the points are not exact?',
    idea: (
      <p>
        If each point is a mixture of the two before it, two numbers per wave say it all. So fit just those
        two to each wave’s own fifty points and continue it: without noise the result is exact, down to the
        rounding of the points themselves. But measured points wobble. Here a little normally distributed
        noise is added to every input point, the points to forecast stay clean, and nobody is retrained. Only
        the regression is shown twice: fitted to clean waves, as above, and fitted to waves as noisy as those
        it is asked about.
      </p>
    ),
    level: 'standard deviation of the noise',
    value: 'mean absolute error on 200 sequences',
    names: {
      alwaysHalf: 'always say 0.5',
      lstm: 'the page’s stacked LSTM',
      recurrence: 'two numbers per wave',
      noisyRegression: 'regression fitted to noisy waves',
    },
    waiting: 'The errors are being computed.',
    summary: (level: number, { lstm, recurrence, cleanRegression, noisyRegression }: NoiseErrors): string =>
      level === 0
        ? `Without noise: ${formatError(recurrence)} for two numbers per wave, ${formatError(cleanRegression)} for the regression, ${formatError(lstm)} for the LSTM.`
        : `With noise of ${level}: ${formatError(recurrence)} for two numbers per wave, ${formatError(noisyRegression)} for the regression fitted to noisy waves, ${formatError(lstm)} for the LSTM. The regression fitted to clean waves is off the chart: ${formatError(cleanRegression)}.`,
    notice: (
      <p>
        Begin with no noise and go up. The perfect regression falls first: its weights are huge and cancel
        each other, which works only as long as every point is exact. The two numbers per wave come next, and
        from 0.02 on they are behind the LSTM. Its error hardly moves up to there, although it has never seen
        noise before; at 0.05 it too has grown by about half. The regression that knows about the noise stays
        ahead of both. So there is no winner to take home, only a habit: a score belongs to the data it was
        measured on. Ask what the data will be like, and put the simple forecasters beside the network before
        you believe either.
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        Somebody trains the same stack on waves of {reported.length} points rather than 50 and reports a mean
        absolute error of {reported.mae} on fresh ones. The page’s model has {formatError(shippedFacts.mae)}.
        Is theirs the better model?
      </p>
    ),
    choices: {
      better: {
        label: 'Yes: its error is about half',
        feedback:
          'The two errors were measured on different waves. After 100 points there is even less left of a wave than after 50, and less to get wrong.',
      },
      same: {
        label: 'They are about equal: longer waves, smaller error',
        feedback:
          'You noticed that the problem has become easier. Work out how much easier: what would always answering 0.5 score on each?',
      },
      worse: {
        label: 'No: measured against what is to be had for nothing, it has learned less',
        feedback:
          'Errors compare only on the same data. Across different data, compare each with a baseline of its own.',
      },
      unknown: {
        label: 'Nobody can tell without its training error',
        feedback:
          'The training error would show whether it has memorised. How good it is can be told without: by what an ignorant forecaster scores on the same waves.',
      },
    },
    found: ({ here, there }) => (
      <>
        Computed on 1,000 waves of each kind: always answering 0.5 scores {formatError(here.alwaysHalf)} after
        50 points and {formatError(there.alwaysHalf)} after {reported.length}. The page’s model keeps{' '}
        {formatPercent(here.mae / here.alwaysHalf)} of that error, theirs{' '}
        {formatPercent(there.mae / there.alwaysHalf)}.
      </>
    ),
  } satisfies QuestionText<Verdict, Skills>,
};

export type EvaluateText = typeof text;
