import type { SimdVariant } from '../../core/api';
import type { QuestionText } from '../../lesson/CheckYourself';
import type { RunStatus } from '../../runs/run';
import type { FitSettings } from '../../settings/settings';
import { shippedFacts, type ShippedFacts } from '../../shipped/shipped-model';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals, formatError, formatPower } from '../../i18n/format';
import type { Losses, Reason } from './question';

const count = (value: number): string => formatCount(value, 'en');
const many = (value: number, one: string, more: string): string =>
  `${count(value)} ${value === 1 ? one : more}`;
const updates = (value: number): string => many(value, 'weight update', 'weight updates');
const sequences = (value: number): string => many(value, 'sequence', 'sequences');
const batches = (value: number): string => many(value, 'batch', 'batches');

export interface CurveFacts {
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
        There are two ways to spend a training budget. You can make a small set of sequences and go over it
        many times, or make a large set and go over it once. The first is cheap in memory, but the model meets
        the same few waves again and again and may end up memorising them, which is called{' '}
        <Term id="overfitting">overfitting</Term>. The second needs more memory, but never shows it the same
        wave twice, so the only thing left to learn is what all the waves have in common; the chapter hopes
        for faster training and a more general solution. Making a sequence costs almost nothing here, so it
        takes the second way: 10,000 random damped sines, one epoch.
      </p>
      <p>
        Training goes <Term id="batch">batch</Term> by batch. The model forecasts ten sequences and compares.
        Their mean absolute error is the <Term id="loss">loss</Term>; its <Term id="gradient">gradient</Term>{' '}
        tells for every weight which way makes it smaller, and the optimizer takes a small step that way. That
        is one <em>weight update</em>; one pass over all sequences is an <Term id="epoch">epoch</Term>. The
        chapter likens its single epoch to ten thousand epochs of one sample. Count updates instead: 10,000
        sequences in batches of 10 make 1,000 of them.
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
    summary: ({ first, last, loss, alwaysHalf }: CurveFacts): string =>
      `Loss of the page’s own fit over 1,000 batches: from ${formatError(first)} it falls to about ${formatError(alwaysHalf)}, the error of always answering 0.5, stays there for half of the epoch, and ends at ${formatError(last)}; the mean of the epoch ends at ${formatError(loss)}.`,
    caption: ({ first, last, loss }: CurveFacts): string =>
      `How the page’s own model learned, the chapter’s with seed 7: the first ten batches miss by ${formatError(first)}, far above the picture; the last ten by ${formatError(last)}. The mean of the epoch, ${formatError(loss)} at the end, is what Keras prints.`,
  },
  notice: (
    <>
      <p>
        Three stretches can be told apart. First a plunge: the model finds out that all waves hover around
        0.5. Then a plain, at just the error of always answering 0.5: it knows the mean and not yet the
        motion. Only after half of the updates does it begin to say when a wave will be above and when below,
        and the loss falls again. It is still falling when the epoch is over. With another seed the plain may
        be shorter, or last to the end.
      </p>
      <p>
        The smooth line is what Keras shows in its progress bar; it lags behind, because it averages over the
        whole epoch. The chapter warns that training may take minutes, hence the bar, and suggests{' '}
        <code>verbose=0</code> where it gets in the way of a notebook or an editor.
      </p>
    </>
  ),
  yours: 'Now fit one yourself',

  schedule:
    'A constant learning rate takes steps as long at the end of the fit as at its beginning; along a cosine the rate falls from yours to 0, so that a fit may begin with longer steps, say 0.02, and still come to rest.',

  listing: 'the fit, with your settings',
  start: 'Fit',
  startAgain: 'Fit again',
  pause: 'Pause',
  resume: 'Go on',
  step: 'One batch',
  stop: 'Stop',
  controls: 'Training controls',
  progress: 'Progress of the fit, in batches',
  loss: 'loss (mean absolute error)',
  lossHint: 'Mean of the epoch so far, as Keras prints it: it includes the first, untrained batches.',
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

  refused: {
    title: 'Not fitted yet: a field holds a value that cannot be used.',
    /** @param fault says what is wrong, what is allowed and what is in force */
    input: (typed: string, fault: string): string => `“${typed}”: ${fault}`,
    /** @param values names and last good values */
    useLast: (values: readonly string[]): string => `Fit with ${values.join(', ')}`,
  },
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
  memory: {
    title: 'Many examples once, or few examples many times?',
    idea: (
      <p>
        Both of these fits make the same number of weight updates. One spends them on 10,000 different
        sequences, the other on 100 sequences seen a hundred times. Run both and compare the error on
        sequences that neither has seen.
      </p>
    ),
    many: '10,000 sequences, 1 epoch',
    few: '100 sequences, 100 epochs',
    notice: (many: Errors, few: Errors): React.JSX.Element => (
      <p>
        Look at the gap between the two errors rather than at either of them. When the error on fresh
        sequences is well above the error on the training sequences, the model has begun to memorise. In the
        page’s own pair, the fit on 10,000 shows no gap, {formatError(many.trainingMae)} against{' '}
        {formatError(many.mae)}; the one on 100 has opened one, {formatError(few.trainingMae)} against{' '}
        {formatError(few.mae)}. It happens to be ahead on fresh sequences all the same: after 1,000 updates
        both are still learning, and luck with the seed counts for more than the choice between them. Repeat
        the pair with other seeds, and see what stays and what doesn’t.
      </p>
    ),
  },
  history: {
    caption: 'Your fits',
    shipped:
      'Both fits as the page made them, with seed 7. Those you finish take their place; the errors come with the evaluation.',
    samples: 'sequences × epochs',
    model: ({ layers, units, batchSize, learningRate, schedule, seed }: FitSettings): string =>
      `${layers} × ${units} units, batch ${batchSize}, rate ${learningRate}${schedule === 'cosine' ? ' falling' : ''}, seed ${seed}`,
    earlierVisit: 'earlier visit',
    /** Below the table, where it lists fits of earlier visits. */
    earlier:
      'Of fits of an earlier visit this browser has kept settings and errors, but not the model. A fit that began from its seed and was not stopped can be repeated: on simd, without relaxed arithmetic, the same settings and seed give the same model to the bit.',
    forget: 'Forget the fits of earlier visits',
    variants: {
      fixed: 'simd',
      relaxed: 'relaxed simd',
      script: 'plain TypeScript',
    } satisfies Record<SimdVariant, string>,
    took: (seconds: number, engine: string): string => `${formatDecimals(seconds, 1)} s on ${engine}`,
    join: ', ',
    training: 'training error',
    fresh: (mae: number, draw: number): string =>
      draw === 0 ? formatError(mae) : `${formatError(mae)} (set ${draw + 1})`,
    mae: 'fresh error',
    stopped: 'stopped',
    unknown: '–',
  },

  state: {
    title: 'Does the batch size reset the memory?',
    idea: (
      <p>
        The chapter would ideally take batch size 1, so that the state is reset after every sequence, and
        settles for 10 because that is faster. The trade is real, its reason isn’t: an LSTM layer that isn’t{' '}
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
  question: {
    prompt: (
      <p>
        When the page’s own model was fitted, Keras’ way of counting showed a loss of{' '}
        {formatError(shippedFacts.loss)} at the end. Then it was evaluated on fresh sequences:{' '}
        {formatError(shippedFacts.mae)}. How can it do so much better on waves it has never seen than on those
        it was trained on?
      </p>
    ),
    choices: {
      memorised: {
        label: 'It has learned its sequences by heart',
        feedback:
          'Memorising works the other way round: small error on the training sequences, larger on fresh ones.',
      },
      mean: {
        label: 'It doesn’t: the printed loss is older than the model',
        feedback:
          'Each batch counts with the error it had when its turn came, and most turns came while the model knew little. The finished model does equally well on both.',
      },
      easier: {
        label: 'The fresh sequences happen to be easier',
        feedback:
          'Both come from the same generator, a thousand at a time. Chance would not make them differ by half.',
      },
      batches: {
        label: 'The loss is of ten sequences, the evaluation of a thousand',
        feedback:
          'A mean over ten sequences is more ragged than one over a thousand, but not larger. Look at the curve: it wobbles around its middle.',
      },
    },
    found: ({ printed, training, fresh }) => (
      <>
        Computed just now with the finished weights, on 100 sequences each: {formatError(training)} on
        sequences it was trained on, {formatError(fresh)} on fresh ones. The {formatError(printed)} belongs to
        no model at any moment: it is the mean over the epoch.
      </>
    ),
  } satisfies QuestionText<Reason, Losses>,
};

export type FitText = typeof text;
