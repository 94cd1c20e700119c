import type { RunStatus } from '../../experiment/run-store';
import { formatCount, formatError, withMinus } from '../../i18n/format';

const count = (value: number): string => formatCount(value, 'en');
const many = (value: number, one: string, more: string): string =>
  `${count(value)} ${value === 1 ? one : more}`;
const updates = (value: number): string => many(value, 'weight update', 'weight updates');
const sequences = (value: number): string => many(value, 'sequence', 'sequences');
const batches = (value: number): string => many(value, 'batch', 'batches');

export const text = {
  title: 'Fit the model',
  lead: 'Ten thousand sequences, each seen once, ten at a time.',

  idea: (
    <>
      <p>
        There are two ways to spend a training budget. You can make a small set of sequences and go over it
        many times, or make a large set and go over it once. The first is cheap in memory, but the model meets
        the same few waves again and again and may end up memorising them. The second never shows it the same
        wave twice, so the only thing left to learn is what all the waves have in common. Here making a
        sequence costs almost nothing, so the chapter takes the second way: 10,000 random damped sines, one
        epoch.
      </p>
      <p>
        Training goes batch by batch. The model forecasts ten sequences, compares, and moves every weight a
        little in the direction that would have made the mean absolute error smaller. That is one{' '}
        <em>weight update</em>; one pass over all sequences is an <em>epoch</em>. The chapter likens its
        single epoch to ten thousand epochs of one sample. Count updates instead: 10,000 sequences in batches
        of 10 make 1,000 of them.
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
    running: 'Fitting…',
    paused: 'Paused.',
    done: 'Fitted.',
    failed: 'The fit failed.',
  } satisfies Record<RunStatus, string>,
  stopped: (batch: number): string => `Stopped after ${batches(batch)}. The weights reached so far are kept.`,
  announce: (percent: number, loss: number): string => `${percent}% of the fit, loss ${formatError(loss)}`,

  stuck: {
    sentence:
      'The fit has not stopped yet: its batches take long, or it no longer answers. You can wait, or end the background thread; the model is lost then.',
    end: 'End the thread',
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
  notice: (
    <p>
      The curve falls steeply at first, while the model finds out that the waves hover around 0.5, and slowly
      after that, while it learns when they are above and when below. The smooth line is what Keras shows in
      its progress bar; it lags behind, because it averages over the whole epoch. The chapter warns that
      training may take minutes and suggests <code>verbose=0</code> where a progress bar gets in the way.
    </p>
  ),

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
    notice: (
      <p>
        Look at the gap between the two errors rather than at either of them. When the error on fresh
        sequences is well above the error on the training sequences, the model has begun to memorise.
      </p>
    ),
  },
  history: {
    caption: 'Fits of this visit',
    empty:
      'Every fit you finish is listed here, and once you evaluate it, its error on sequences it was trained on and on fresh ones.',
    run: 'fit',
    samples: 'sequences × epochs',
    model: 'layers × units, rate',
    engine: 'engine',
    seconds: 'seconds',
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
        The chapter gives resetting the state after every sequence as a reason for batch size 1. It isn’t one.
        An LSTM layer that isn’t <code>stateful</code> starts every sequence from zeros, whatever the batch
        size; sequences of one batch lie side by side and share nothing but the weight update. Check it:
        forecast ten sequences as one batch, then one by one.
      </p>
    ),
    check: 'Forecast both ways',
    result: (largest: number): string =>
      largest === 0
        ? 'Ten at once and one by one: all 10 forecasts are the same, to the bit.'
        : `Ten at once and one by one: the largest difference between forecasts is ${withMinus(largest.toExponential(1))}, the rounding of 32-bit numbers.`,
  },
};

export type FitText = typeof text;
