import type { BaselineName, Schedule } from '../../core/api';
import type { Forecast } from '../../runs/forecast';
import type { QuestionText } from '../../lesson/CheckYourself';
import type { FitSettings } from '../../settings/settings';

import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals, formatError, formatPercent, formatPlain } from '../../i18n/format';
import { periods, worseCells, waves, type ErrorMapFacts } from './error-map';
import type { HorizonFacts } from './horizon-facts';
import { askedPhase, type PhaseErrors, type Survivor } from './question';
import type { Rate } from './rates';
import type { ShapesFacts } from './shapes';
import type { Trial, TrialErrors, TrialKind } from './trials';

const count = (value: number): string => formatCount(value, 'en');
const rate = (learningRate: number, schedule: Schedule): string =>
  `${formatPlain(learningRate)}, ${schedule === 'cosine' ? 'falling to 0' : 'constant'}`;
/** 0.0225 → "0.02": one significant digit. */
const brief = (mae: number): string => formatPlain(Number(mae.toPrecision(1)));

const trialNames = {
  alwaysHalf: 'always say 0.5',
  recurrence: 'two numbers per wave',
  regression: 'the regression, as fitted above',
  taughtRegression: 'a regression fitted to such waves',
} satisfies Record<Exclude<keyof TrialErrors, 'model'>, string>;

/** In what the waves of a trial differ. */
const whatOf = ({ kind, level }: Trial): string =>
  ({
    noise: level === 0 ? 'Without noise' : `With noise of ${level}`,
    phase: level === 0 ? 'Begun as in training' : `Begun ${level} of a turn later`,
    amplitude: `With amplitude ${level}`,
    midline: `Around ${level}`,
  })[kind];

export const text = {
  title: 'Evaluate the model',
  lead: 'A thousand waves it has never met, and one number. Then the questions the number leaves open.',

  idea: (
    <>
      <p>
        Even the <a href="#training-loss">honest losses</a> of a first epoch belong to a model that was
        changing all the time. So the chapter makes another 1,000 random damped sines and reports the{' '}
        <Term id="mae">mean absolute error</Term> of all 5,000 forecast points: about 0.02. Yours will differ,
        since so much is random. Here the <Term id="seed">seed</Term> fixes everything random: the same seed
        gives the same number again, on the same engine.
      </p>
      <p>
        The <Term id="test-set">test set</Term> stays the same until you ask for a new one, so that two models
        are compared on the same waves.
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
    'No fit of yours yet: what follows was measured with the page’s model: the chapter’s, with seed 7.',
  /** Used within a sentence, and as the name of a bar. */
  model: {
    shipped: 'the page’s model',
    own: ({ layers, units }: Pick<FitSettings, 'layers' | 'units'>, batch: number, batches: number): string =>
      `your ${layers} × ${units} LSTM${batch < batches ? `, ${count(batch)} of ${count(batches)} updates` : ''}`,
  },
  tested: { label: 'model', shipped: 'the page’s', own: 'yours' },

  scoreboard: {
    title: (mae: number): string => `Is ${brief(mae)} good?`,
    value: 'mean absolute error',
    names: {
      'always-half': 'always say 0.5',
      'repeat-last': 'repeat the last value',
      'straight-line': 'continue the last slope',
    } satisfies Record<BaselineName, string>,
    regression: 'one linear regression',
    lookUp: 'look up the nearest training wave',
    summary: (model: number, best: number): string =>
      model < best
        ? `The model’s error of ${formatError(model)} is ${formatDecimals(model / best, 2)} times that of the best forecaster that learns nothing, ${formatError(best)}.`
        : `The model’s error of ${formatError(model)} is no better than that of a forecaster that learns nothing, ${formatError(best)}.`,
    notice: (alwaysHalf: number): React.JSX.Element => (
      <p>
        By step 50 most of these waves have nearly died out. Always answering 0.5, without a look at the wave,
        errs by only {formatError(alwaysHalf)} here (every set of waves gives it a slightly different number).
        So an error means something only beside a <Term id="baseline">baseline</Term>. Of the five below,
        three learn nothing. Two learn without a network: one answers with the end of the training wave that
        is nearest to what it sees; one is a linear regression from the input points to the forecast ones,
        fitted in milliseconds to at most a thousand waves.
      </p>
    ),
    guess: {
      question: 'Which of these has the smallest error on fresh waves?',
      label: 'forecaster',
      truth: (best: string, error: number, guess: string | undefined): string =>
        `${capital(best)}: ${formatError(error)}.${guess === undefined ? '' : guess === best ? ' As you said.' : ` You said: ${guess}.`}`,
    },
    verdict: (regression: number, mae: number, model: string): string =>
      regression < mae
        ? `On this test set the regression’s error is ${formatError(regression)}, against ${formatError(mae)} for ${model}.${
            regression < mae / 100 ? ' Its bar is there, too short to see.' : ''
          } This problem doesn’t need a stack. It is here because you can see all of it, and know the right answer to every question you may ask the stack.`
        : `On this test set the regression’s error is ${formatError(regression)}, no better than the ${formatError(mae)} of ${model}. With the chapter’s settings it is the other way round, by far.`,
    /** @param samples waves that could be looked up */
    looked: (lookUp: number, samples: number, mae: number): string => {
      const found = `The look-up, which has learned ${count(samples)} waves by heart and understood none, errs by ${formatError(lookUp)}`;
      return lookUp < mae
        ? `${found}: a fresh wave has a near copy among the ${count(samples / periods.length)} or so of its period. In 7.4 a gap between training and fresh error betrayed memorising. Here it cannot: new waves are so close to old ones that remembering works on them, too.`
        : `${found}: with about ${count(samples / periods.length)} for each period, memory alone does not reach.`;
    },
    remember: (
      <p>
        What to remember of this scoreboard is not who wins but that a single number, however small, would
        have told you none of this.
      </p>
    ),
  },

  shapes: {
    fold: 'Why one matrix suffices: all these waves are mixed from some twenty shapes',
    idea: (
      <p>
        The regression need not find out a wave’s period and decay. All waves of the family can be mixed from
        a few basic shapes. The singular value decomposition of the waves, one below another, finds those
        shapes, and gives each a singular value: how much it matters. Fifty points are more than enough to
        read off how much of each shape a wave contains, and <em>that</em> is linear: add the ends of the
        shapes in the same amounts, and you have the forecast.
      </p>
    ),
    waiting: 'The singular values are being computed.',
    summary: ({ sizes, large, real }: ShapesFacts): string =>
      `Of ${sizes.length} shapes, ${large} matter more than a thousandth of the largest, and ${real} can be told from the rounding of 32-bit numbers.`,
    size: 'singular value',
    shape: 'shape, largest first',
    axis: 'share of the largest, as a power of ten',
  },

  rates: {
    title: 'The same stack, other steps',
    idea: (
      <p>
        Nor is the stack at the end of its powers. With the same 1,000 updates, and only the learning rate
        changed:
      </p>
    ),
    caption: 'Median of five seeds, measured when the page was made',
    rate: 'learning rate',
    mae: 'fresh error',
    try: 'Try it now',
    named: rate,
    notice: (rates: readonly Rate[]): React.JSX.Element => {
      const [chapter, , large, falling] = rates as readonly [Rate, Rate, Rate, Rate];
      return (
        <p>
          {formatDecimals(large.learningRate / chapter.learningRate, 0)} times the rate takes{' '}
          {formatError(chapter.mae)} to {formatError(large.mae)}; letting it fall as well, to{' '}
          {formatError(falling.mae)}. Long steps find the place, short ones settle in it. Other depths:{' '}
          <a href="#depth-race">the race</a>.
        </p>
      );
    },
  },

  map: {
    title: 'Where the error lies',
    guess: {
      question: (samples: number, model: string): string =>
        `On how many of the ${count(samples)} test waves is always saying 0.5 better than ${model}?`,
      label: 'waves',
      truth: (worse: number, samples: number, guess: number | undefined): string =>
        `On ${count(worse)} of ${count(samples)} waves always saying 0.5 is better.${guess === undefined ? '' : ` Your guess: ${count(guess)}.`}`,
    },
    idea: (
      <p>
        Each cell is one wave; its number is the model’s error as a share of always-0.5’s. Above 1,
        underlined, the model does worse than knowing nothing. Choose a cell, by a click or the arrow keys.
      </p>
    ),
    waiting: 'The errors are being computed.',
    grid: 'the model’s error as a share of always-0.5’s, by decay and period',
    corner: 'period',
    caption: (map: ErrorMapFacts): string =>
      `Columns: periods; rows: decays, from slow to fast. On ${worseCells(map)} of these ${waves.length} waves the model does worse than always saying 0.5.`,
    cell: ({ period, decay, mae, alwaysHalf }: Forecast): string =>
      `Period ${period}, decay ${formatDecimals(decay, 2)}: the model errs by ${formatError(mae)}, always 0.5 by ${formatError(alwaysHalf)}.`,
    wave: 'the wave',
    forecast: 'the forecast',
    timestep: 'timestep',
    value: 'value',
  },

  horizon: {
    title: 'Which of the points are hard?',
    ahead: 'step',
    summary: ({ outputs, hardest, easiest }: HorizonFacts, model: string): string =>
      outputs === 1
        ? `At the one forecast point ${model} keeps ${formatPercent(hardest.share)} of always-0.5’s error.`
        : `Of always-0.5’s error, ${model} keeps most at step ${hardest.step}, ${formatPercent(hardest.share)}, and least at step ${easiest.step}, ${formatPercent(easiest.share)}.`,
    notice: ({ outputs, hardest, first, slopeFirst }: HorizonFacts): React.JSX.Element => (
      <>
        <p>
          Compare each bar with the pale one of always 0.5 at the same step, not from bar to bar: where a wave
          crosses the midline, 0.5 is right, and since periods are whole numbers, all waves of period 10 or 20
          cross it exactly at timestep 50.
        </p>
        <p>
          Forecasts usually get worse as the <Term id="horizon">horizon</Term> moves away: what was seen
          determines the future less and less; and where a forecast is fed back, errors add up. The stack
          feeds nothing back: all its points leave the Dense layer together.
          {outputs > 1 &&
            hardest.step === 1 &&
            ' Measured against always 0.5, its hardest point is the nearest.'}
          {slopeFirst < first &&
            ` At the nearest point, even continuing the last slope is better, ${formatError(slopeFirst)} against ${formatError(first)}.`}
        </p>
      </>
    ),
  },

  trial: {
    value: (sequences: number): string => `mean absolute error on ${sequences} sequences`,
    guess: 'forecaster',
    names: trialNames,
    off: (name: string): string => `${name} (off the chart)`,
    levels: {
      noise: 'standard deviation of the noise',
      phase: 'where the waves begin, in turns',
      amplitude: 'amplitude',
      midline: 'midline',
    } satisfies Record<TrialKind, string>,
    best: (trial: Trial, best: string, error: number, guess: string | undefined, guessed: number): string =>
      `${whatOf(trial)}, of those to guess from ${best} errs least: ${formatError(error)}.${guess === undefined ? '' : guess === best ? ' As you said.' : ` You said: ${guess}, which errs by ${formatError(guessed)}.`}`,
    waiting: 'The errors are being computed.',
    summary: (trial: Trial, { alwaysHalf, model: error, regression }: TrialErrors, model: string): string => {
      const lost = regression > 4 * alwaysHalf ? ', off the chart' : '';
      return `${whatOf(trial)}: ${model} ${formatError(error)}, always 0.5 ${formatError(alwaysHalf)}, the regression ${formatError(regression)}${lost}.`;
    },
  },

  noise: {
    title: 'And if the points are not exact?',
    idea: (
      <p>
        Measured from the midline, each point of a wave is a fixed mixture of the two before it. So two
        numbers, fitted to the fifty points of that wave alone, continue it exactly. But measured points
        wobble. Here every input point gets a little normally distributed noise; the points to forecast stay
        clean, and nobody is retrained.
      </p>
    ),
    question: (level: number): string =>
      `With noise of ${level} on every input point, which of these forecasts best?`,
    notice: (
      <p>
        Go up from 0. The perfect regression falls first: its weights are huge and cancel each other, which
        works only as long as every point is exact. The two numbers come next; from 0.02 on they are behind
        the page’s model, whose error hardly moves up to there, although it never saw noise. A regression
        fitted to waves with the same noise does better than both.
      </p>
    ),
  },

  elsewhere: {
    title: 'And if the waves begin elsewhere?',
    idea: (
      <p>
        Every wave so far began at 0.5, on its way up, with the same amplitude. Now the same waves begin at
        another phase, or have another amplitude or midline.
      </p>
    ),
    question: 'The test waves begin a quarter turn later, on a crest. Which of these forecasts best now?',
    kind: 'what is changed',
    kinds: { phase: 'phase', amplitude: 'amplitude', midline: 'midline' },
    notice: (
      <>
        <p>
          Set the phase to 0.25. The regression, all but perfect before, is many times worse than always
          saying 0.5. (Half a turn does no harm: it only turns the waves upside down, and a linear rule turns
          with them.) The page’s model hardly notices. Two numbers per wave, which learn from that wave alone,
          stay exact. Fitted to such waves, a regression is perfect again: this matrix was tied to the phase,
          linear forecasting is not. What becomes of the look-up, the question below asks.
        </p>
        <p>
          With a smaller amplitude, of these only the page’s model loses ground to always 0.5. Around another
          midline, only a regression fitted there still forecasts well. A score belongs to the data it was
          measured on.
        </p>
      </>
    ),
  },

  question: {
    prompt: (
      <p>
        A look-up, a regression and the page’s model have learned from waves that all begin at 0.5. Tomorrow’s
        waves begin on a crest. Whose error stays as it was?
      </p>
    ),
    choices: {
      stack: {
        label: 'The model’s',
        feedback:
          'It reads a wave point by point and follows it, wherever it began. What it knows is worse than what the others knew, and lasts longer.',
      },
      regression: {
        label: 'The regression’s: it is nearly perfect',
        feedback:
          'It is perfect for mixtures of the shapes it was fitted to, and all of those begin at 0.5. A wave that begins on a crest contains other shapes, and the large weights no longer cancel.',
      },
      lookUp: {
        label: 'The look-up’s: it has all the waves',
        feedback: 'It has none that begins on a crest. The nearest one is not near.',
      },
      all: {
        label: 'Everyone’s: they are the same waves, a little later',
        feedback: 'For us they are. A forecaster knows only what its training set showed it.',
      },
    },
    found: ({ before, after }) => (
      <>
        Computed on 100 waves, with 1,000 training waves for regression and look-up; begun as in training and{' '}
        {askedPhase} of a turn later: the stack {formatError(before.stack)} and {formatError(after.stack)},
        the regression {formatError(before.regression)} and {formatError(after.regression)}, the look-up{' '}
        {formatError(before.lookUp)} and {formatError(after.lookUp)}.
      </>
    ),
  } satisfies QuestionText<Survivor, PhaseErrors>,
};

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export type EvaluateText = typeof text;
