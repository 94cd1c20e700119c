import type { QuestionText } from '../../lesson/CheckYourself';
import type { FitCost } from '../../runs/fit-cost';
import type { RunStatus } from '../../runs/run';
import type { DeepFacts } from '../../shipped/depth-facts';
import { shippedFacts, shippedSettings, type ShippedFacts } from '../../shipped/shipped-model';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals, formatError, formatPower } from '../../i18n/format';
import { followsUpdates, type BatchRow } from './batch-rows';
import type { LayerFacts } from './depth';
import type { StackName } from './depth-store';
import type { FreshLossFacts } from './fresh-loss';
import { largest, smallest, type BatchFacts, type Change } from './question';

const count = (value: number): string => formatCount(value, 'en');
const many = (value: number, one: string, more: string): string =>
  `${count(value)} ${value === 1 ? one : more}`;
const updates = (value: number): string => many(value, 'weight update', 'weight updates');
const sequences = (value: number): string => many(value, 'sequence', 'sequences');
const batches = (value: number): string => many(value, 'batch', 'batches');

export interface CurveFacts {
  /** The update after which the loss stays below the error of always answering 0.5; undefined if it never does. */
  readonly plainEnd: number | undefined;
  readonly first: number;
  readonly last: number;
  /** As Keras prints it. */
  readonly loss: number;
  readonly alwaysHalf: number;
}

type Errors = Pick<ShippedFacts, 'mae' | 'trainingMae'>;

export const text = {
  title: 'Fit the model',
  lead: 'Ten thousand sequences, each seen once, ten at a time.',

  idea: (
    <>
      <p>
        A training budget can go into a few sequences, many times each, or into many, once each. The first is
        cheap in memory, but may end in memorising: <Term id="overfitting">overfitting</Term>. The chapter
        takes the second, hoping for faster training and a more general solution: 10,000 random damped sines,
        one <Term id="epoch">epoch</Term>, shuffled as Keras does.
      </p>
      <p>
        <Term id="batch">Batch</Term> by batch, ten waves are forecast. Their mean absolute error is the{' '}
        <Term id="loss">loss</Term>; its <Term id="gradient">gradient</Term> says which way each weight must
        move, and the optimizer takes a small step: one <em>weight update</em>, or update for short.
      </p>
    </>
  ),
  updates: (samples: number, batchSize: number, epochs: number): string => {
    const perEpoch = Math.ceil(samples / batchSize);
    const rest = samples % batchSize;
    const last = epochs === 1 ? 'The last batch' : 'The last batch of each epoch';
    const tail =
      rest === 0
        ? ''
        : perEpoch === 1
          ? ` All ${sequences(samples)} fit into one batch.`
          : ` ${last} has only ${sequences(rest)}.`;
    const division = `With your settings: ${count(samples)} ÷ ${count(batchSize)} → ${updates(perEpoch)}`;
    return epochs === 1
      ? `${division}.${tail}`
      : `${division} per epoch, ${count(perEpoch * epochs)} in all.${tail}`;
  },

  shipped: {
    recent: 'mean of ten batches',
    alwaysHalf: 'always 0.5',
    summary: ({ first, last, loss, alwaysHalf, plainEnd }: CurveFacts): string =>
      `Loss of the page’s own fit over 1,000 batches: from ${formatError(first)} it falls to about ${formatError(alwaysHalf)}, the error of always answering 0.5, ${plainEnd === undefined ? 'and stays there' : `stays there until update ${count(plainEnd)}`}, and ends at ${formatError(last)}; the mean of the epoch ends at ${formatError(loss)}.`,
    caption: ({ first, last, loss }: CurveFacts): string =>
      `The page’s own fit. First ten batches: ${formatError(first)}, above the picture; last ten: ${formatError(last)}; Keras prints the mean, ${formatError(loss)}.`,
    guess: {
      question: (alwaysHalf: number): string =>
        `The page’s model was given 1,000 updates. For how many of them was it no better than always answering 0.5, which errs by ${formatError(alwaysHalf)}?`,
      label: 'updates',
      truth: (plainEnd: number | undefined, guess: number | undefined): string =>
        `${plainEnd === undefined ? 'The loss never leaves the plateau.' : `For about ${count(plainEnd)} of them: only then does the curve leave the dotted line for good.`}${guess === undefined ? '' : ` Your guess: ${count(guess)}.`}`,
    },
  },
  notice: ({ plainEnd, alwaysHalf }: CurveFacts): React.JSX.Element => (
    <>
      <p>
        Three stretches can be told apart in the page’s curve. First a plunge: the model finds out that all
        waves hover around 0.5. Then a plateau, near {formatError(alwaysHalf)}, the error of always answering
        0.5 on 7.5’s test waves: it knows the middle, and does not yet follow the wave.{' '}
        {plainEnd === undefined
          ? ''
          : `Last, after ${count(plainEnd)} updates of the page’s own fit, it begins to follow, and`}{' '}
        the loss is still falling when the epoch is over. With another seed the plateau may be shorter, or
        last to the end.
      </p>
      <p>
        The smooth line is the number in Keras’ progress bar, the mean of the epoch so far, so it lags behind.
        The chapter warns of minutes, hence the bar; <code>verbose=0</code> leaves it out.
      </p>
    </>
  ),
  yours: 'Now fit one yourself',
  scheduleFold: 'What a falling rate is for',

  schedule:
    'With a constant learning rate the steps never get really small; along a cosine the rate falls from yours to 0, so that a fit may begin with longer steps, say 0.02, and still come to rest.',

  listing: 'the fit, with your settings',
  start: 'Fit',
  startAgain: 'Fit again',
  pause: 'Pause',
  resume: 'Go on',
  step: 'One batch',
  stop: 'Stop',
  controls: 'Training controls',
  progress: 'Progress of the fit, in batches',
  loss: 'loss, mean of the epoch',
  seconds: 'seconds since the click',
  rate: 'batches per second',
  timeLeft: 'time left',
  batches: (batch: number, batches: number): string => `batch ${count(batch)} of ${count(batches)}`,
  epoch: (epoch: number, epochs: number): string => `epoch ${epoch} of ${epochs}`,
  status: {
    idle: 'Not fitted yet.',
    idleAgain: 'Not fitted yet in this visit; the model of the last one is gone.',
    running: 'Fitting…',
    paused: 'Paused.',
    done: 'Fitted.',
    stopped: 'Stopped.',
    failed: 'The fit failed.',
  } satisfies Record<RunStatus | 'idle' | 'idleAgain', string>,
  stopped: (batch: number): string => `Stopped after ${batches(batch)}. The weights reached so far are kept.`,
  finalLoss: (loss: number): string => `The loss is ${formatError(loss)}.`,
  announce: (percent: number, loss: number): string => `${percent}% of the fit, loss ${formatError(loss)}`,

  tooLarge: ({ megabytes, mostMegabytes, minutes }: FitCost): string =>
    `There is not enough memory for a model of this size: training it needs about ${count(megabytes)} MB, and a page gets at most ${count(mostMegabytes)} MB, often less. The fit would take about ${many(minutes, 'minute', 'minutes')} here. Take fewer units, layers or timesteps, or a smaller batch.`,

  replace: {
    question: 'A fit is running. Stop it and start again with the settings you have now?',
    yes: 'Stop and start again',
    no: 'Let it run',
  },

  chart: {
    batch: 'batches',
    loss: 'mean absolute error',
    running: 'mean of the epoch',
    recent: 'latest batches',
    empty: 'The curve appears here when the fit starts.',
    summary: (first: number, last: number, batch: number): string =>
      `Over ${batches(batch)} the loss of the latest batches went from ${formatError(first)} to ${formatError(last)}.`,
  },
  next: (
    <>
      Next: <a href="#evaluate">what its error means</a>, and <a href="#predict">one forecast to look at</a>.
      Or <a href="#take-home">take the model home</a>.
    </>
  ),

  batchSizes: {
    title: 'What the batch size changes',
    idea: (
      <p>
        The chapter would like batches of one, so that the state is reset after each sequence, and settles for
        ten because that is faster. What does that cost? Each button fits the same 10,000 sequences, once
        each, and evaluates.
      </p>
    ),
    button: (batchSize: number): string => `batch size ${batchSize}`,
    /** @param rows smallest batches first */
    verdict: (rows: readonly BatchRow[]): string => {
      const found = rows
        .map(
          ({ batchSize, updates: made, mae }) =>
            `batch size ${count(batchSize)}, ${updates(made)}, error ${formatError(mae)}`,
        )
        .join('; ');
      return followsUpdates(rows)
        ? `Your rows: ${found}. The smaller the batches, the more updates, and the smaller the error: that is the trade. No memory comes into it.`
        : `Your rows: ${found}. Here more updates do not always mean a smaller error: something else decides, such as the rate or the seed.`;
    },
  },
  memory: {
    title: 'Many sequences once, or a few often?',
    idea: (
      <p>
        All three make 1,000 updates: on 10,000 sequences, on 100 seen a hundred times, on ten seen a thousand
        times. (The chapter likens its one epoch to ten thousand epochs of one sample; counting updates is
        safer.)
      </p>
    ),
    button: (samples: number, epochs: number): string => `${count(samples)} × ${count(epochs)}`,
    notice: (many: Errors, few: Errors): React.JSX.Element => (
      <p>
        Look at the gap between the two errors. Where the error on fresh sequences is well above that on the
        training sequences, measured again after the fit, the model has begun to memorise. In the page’s own
        pair, the 10,000 show no gap: {formatError(many.trainingMae)} against {formatError(many.mae)}. The 100
        show a small one, {formatError(few.trainingMae)} against {formatError(few.mae)}, which may be the luck
        of the hundred waves drawn.
        {few.mae < many.mae
          ? ' On fresh sequences they are even ahead: both models are still learning, and the luck of the seed counts for more.'
          : ''}{' '}
        Fit the ten yourself: there the gap is hard to miss.
      </p>
    ),
    /** Of the learner's own fit on ten sequences. */
    ten: (training: number, fresh: number): string =>
      fresh > 1.2 * training
        ? `Your ten: ${formatError(training)} on the waves that the model keeps meeting, ${formatError(fresh)} on new ones, ${formatDecimals(fresh / training, 1)} times as much.`
        : `Your ten: ${formatError(training)} on its own waves, ${formatError(fresh)} on new ones. It has not memorised them yet.`,
  },
  freshLoss: {
    title: 'When the training loss is honest',
    found: ({ last, updates: made, fresh, epochs, run }: FreshLossFacts): string => {
      const whose = run === undefined ? 'The page’s fit' : `Fit ${run}`;
      const numbers = `${whose}: mean loss of the last ${count(made)} updates ${formatError(last)}, error on fresh sequences ${formatError(fresh)}.`;
      return epochs === 1
        ? `${numbers} In a first epoch every batch is measured before it is trained on: its waves are as new to the model as the test’s.`
        : `${numbers} In ${count(epochs)} epochs, all but the first measure waves that were trained on before, and the loss says nothing about new ones.`;
    },
    idea: (
      <p>
        So within the first epoch the latest losses can be trusted; the printed mean is higher, because it
        still counts the early batches. From the second epoch on, only a test set can tell.
      </p>
    ),
  },

  state: {
    fold: 'Does the batch size reset the memory? Check that it does not',
    idea: (
      <p>
        The chapter’s reason for batches of one is not the real one: an LSTM layer that isn’t{' '}
        <Term id="stateful">stateful</Term> starts every sequence from zeros, whatever the batch size;
        sequences of one batch lie side by side and share nothing but the weight update. Check it: forecast
        ten sequences as one batch, then one by one.
      </p>
    ),
    check: 'Forecast both ways',
    result: (largest: number): string =>
      largest === 0
        ? 'Ten at once and one by one: all 10 forecasts are the same, to the bit.'
        : `Ten at once and one by one: the largest difference between forecasts is ${formatPower(largest, 1)}, the rounding of 32-bit numbers.`,
  },
  depth: {
    title: (layers: number): string => `Why do ${layers} layers learn next to nothing here?`,
    idea: ({ layers, units, mae, alwaysHalf, seeds }: DeepFacts): React.JSX.Element => (
      <p>
        {layers} × {units} units have about as many parameters as 2 × 20, and after 1,000 updates, rate 0.001,
        they err by {formatError(mae)} (median of {seeds} seeds): about the plateau, which on these test waves
        lies at {formatError(alwaysHalf)}. The usual suspect is the gradient.{' '}
        <Term id="backpropagation">Backpropagation</Term> through time takes it from the last timestep to the
        first and from the top layer down, multiplying at each step, so it may{' '}
        <Term id="vanishing-gradient">vanish</Term>. Measured before the first update:
      </p>
    ),
    stack: 'stack',
    stacks: { two: '2 × 20, untrained', four: '4 × 13, untrained', own: 'yours' } satisfies Record<
      StackName,
      string
    >,
    layer: (layer: number): string => `layer ${layer}`,
    wave: 'going up: how much the last hidden state differs from wave to wave',
    gradient: 'coming down: norm of the gradient at the layer’s weights',
    waiting: 'Being measured.',
    summary: (layers: readonly LayerFacts[]): string =>
      `From layer 1 to ${layers.length} the difference between waves goes from ${formatError(layers[0]?.wave ?? Number.NaN)} to ${formatError(layers.at(-1)?.wave ?? Number.NaN)}; from layer ${layers.length} to 1 the gradient goes from ${formatError(layers.at(-1)?.gradient ?? Number.NaN)} to ${formatError(layers[0]?.gradient ?? Number.NaN)}.`,
    verdict: (layers: readonly LayerFacts[], { gain, gainMae, mae }: DeepFacts): string => {
      const bottom = layers[0];
      const top = layers.at(-1);
      if (bottom === undefined || top === undefined) return '';
      const down = top.gradient / bottom.gradient;
      const up = bottom.wave / top.wave;
      return `The gradient shrinks on its way down, by a factor of ${formatDecimals(down, 0)}; but Adam divides every step by the gradient’s own size. The wave fades on its way up, by a factor of ${formatDecimals(up, 0)}${up > down ? ', and nothing makes up for that at first' : ''}: to the top layer all waves look alike, and 0.5 is the best answer to that. That is the suspect. It fits that with input weights ${gain} times as large in the upper layers, so that the wave arrives undiminished, the error after the same 1,000 updates is ${formatError(gainMae)} in place of ${formatError(mae)} (though the gradient, too, passes through those weights).`;
    },
    inTime: {
      fold: 'The gradient, timestep by timestep',
      timestep: 'timestep',
      norm: 'norm of the gradient at the hidden states, as a power of ten',
      summary: 'The norm of the loss’s gradient at each layer’s hidden states, over the timesteps.',
      caption: (norms: ArrayLike<number> | undefined): string =>
        norms === undefined
          ? 'Being measured.'
          : `At the first layer’s hidden states the gradient’s norm is ${formatError(norms[norms.length - 1])} at the last timestep and ${formatPower(norms[0], 0)} at the first.`,
      idea: (
        <p>
          Only the last timestep is answered for, so the gradient of an early one has come a long way back.
          Along the cell, each step multiplies it by the forget gate; other routes, through the recurrent
          weights and the layers, add to that. In a plain recurrent network, which has no cell, it often
          vanishes or explodes; an LSTM with forget gates near 1 need not lose it.
        </p>
      ),
    },
    remedies: {
      fold: 'What people do about deep stacks',
      idea: (
        <ul>
          <li>
            Skip connections: in Graves’ <em>Generating Sequences</em> (2013) the input reaches every layer
            and every layer reaches the output, so nothing has to climb the whole stack.
          </li>
          <li>Residual connections: each layer adds to what it was given in place of replacing it.</li>
          <li>Initial weights, or normalisation of each layer’s states, that keep the signal’s size.</li>
          <li>A warm-up and a falling rate, or simply more updates.</li>
          <li>Dropout between the layers: against memorising, not against this.</li>
        </ul>
      ),
    },
  },

  question: {
    prompt: (
      <p>
        The page’s model (batch size {shippedSettings.batchSize}) ended at {formatError(shippedFacts.mae)}.
        Fitted on the same 10,000 waves, once each, but in batches of {smallest}, it ends at less than half of
        that; in batches of {largest} it learns the middle and no more. What did the batch size change?
      </p>
    ),
    choices: {
      memory: {
        label: 'How often the layers’ memory is reset',
        feedback:
          'It is reset before every sequence, in any batch. Ten sequences of a batch lie side by side and never meet.',
      },
      updates: {
        label: 'How many updates the model gets',
        feedback:
          'One update for each batch. The mean over a larger batch points the way more exactly, and with Adam makes the step somewhat longer, but far from ten times: here there are too few steps to get anywhere.',
      },
      data: {
        label: 'How many different waves it sees',
        feedback: 'All saw the same 10,000 waves once.',
      },
      memorised: {
        label: 'How far it memorises its waves',
        feedback: 'No wave comes twice, and the errors are on fresh waves.',
      },
    },
    found: ({ rows, difference }) => (
      <>
        {rows
          .map(
            ({ batchSize, updates: made, mae }) =>
              `Batch size ${batchSize}: ${updates(made)}, ${formatError(mae)}.`,
          )
          .join(' ')}{' '}
        Computed just now: forecast in one batch or one by one, ten waves differ by{' '}
        {difference === 0 ? 'nothing at all' : `at most ${formatPower(difference, 1)}`}.
      </>
    ),
  } satisfies QuestionText<Change, BatchFacts>,
};

export type FitText = typeof text;
