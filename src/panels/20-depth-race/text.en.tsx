import {
  formatCount,
  formatDuration,
  formatError,
  formatPercent,
  formatPlain,
  formatSigned,
} from '../../i18n/format';
import type { FitSettings } from '../../settings/settings';
import { sizeName, type Entrant } from './plan';
import {
  findingOf,
  sureness,
  type Coverage,
  type Difference,
  type EntrantResult,
  type Finding,
} from './results';

const count = (value: number): string => formatCount(value, 'en');
const stacks = (entrants: readonly Entrant[]): string => entrants.map(sizeName).join(', ');
const interval = ([low, high]: readonly [number, number]): string =>
  `${formatSigned(low, 4)} to ${formatSigned(high, 4)}`;

const findings: Record<Finding, (first: string) => string> = {
  better: (first) => `better than ${first}`,
  worse: (first) => `worse than ${first}`,
  'not-shown': (first) => `no difference from ${first} is shown`,
};

const seedsOf = ([low, high]: readonly [number, number]): string =>
  low === high ? String(low) : `${low} to ${high}`;

/** What the verdict rests on, as the beginning of its sentence. */
function basis({ seeds, compared, failed, unfinished }: Coverage): string {
  const missing = [
    ...(failed > 0 ? [`${failed} ${failed === 1 ? 'fit' : 'fits'} failed`] : []),
    ...(unfinished > 0 ? [`${unfinished} ${unfinished === 1 ? 'is' : 'are'} not finished`] : []),
  ];
  return missing.length === 0
    ? 'With these seeds and this training, '
    : `On ${seedsOf(compared)} of ${seeds} seeds, since ${missing.join(' and ')}: with this training, `;
}

export const text = {
  title: 'The depth race',
  lead: 'Does depth help here? Several stacks of about the same size are trained on the same waves, all at once.',

  idea: (
    <p>
      One fit answers little: another seed, another error. So each stack is fitted with several seeds. A seed
      stands for its own training waves, first weights and 1,000 test waves. With the same seed all stacks get
      the same waves, so that they are compared in pairs, seed by seed.
    </p>
  ),

  guess: {
    question: 'Which stack will have the smallest error on fresh waves, as the median over all seeds?',
    label: 'stack',
    option: (entrant: Entrant, parameters: number): string =>
      `${sizeName(entrant)}: ${count(parameters)} parameters`,
    open: {
      idle: 'The race will tell. Start it.',
      running: 'The race will tell.',
      stopped: 'The race will tell when all its fits are done.',
      over: 'Not all fits are done, so no stack can be named.',
    },
    truth: (leader: EntrantResult, guess: string | undefined): string =>
      `The smallest median: ${sizeName(leader)}, ${formatError(leader.mae)}.${guess === undefined ? '' : guess === sizeName(leader) ? ' As you said.' : ` You said: ${guess}.`} What that is worth, the verdict below says.`,
  },

  fields: {
    fold: 'Other stacks, seeds, training',
    stack: (number: number): string => `stack ${number}`,
    layers: 'LSTM layers',
    units: 'units per layer',
    firstSeed: 'first seed',
    seeds: 'seeds',
    add: 'Add a stack',
    remove: 'Remove the last',
    parameters: (parameters: number): string => `${count(parameters)} parameters`,
    shared: 'What follows are the page’s settings; its other fits use them, too.',
    range: (min: number, max: number): string => `${count(min)} to ${count(max)}`,
    refused: (sentence: string, min: number, max: number, kept: number): string =>
      `${sentence} Allowed: whole numbers from ${count(min)} to ${count(max)}. Still in force: ${kept}.`,
    notStarted: 'The race has not begun: a field above holds a value that it cannot take.',
    useLast: 'Race with the values in force',
  },

  silent: 'A worker has finished nothing for some seconds. Wait, or stop; the race can then go on.',
  otherStacks: 'stacks',
  controls: 'The race',
  start: 'Start the race',
  startAgain: 'Start again',
  stop: 'Stop',
  goOn: 'Go on',
  progress: 'updates of all fits',
  plan: (
    { samples, epochs, batchSize, learningRate, schedule }: FitSettings,
    fits: number,
    first: number,
    last: number,
  ): string =>
    `${fits} fits, seeds ${first} to ${last}: ${count(samples)} sequences ${epochs === 1 ? 'once' : `${count(epochs)} times`} in batches of ${batchSize}, learning rate ${formatPlain(learningRate)}, ${schedule === 'cosine' ? 'falling to 0' : 'constant'}.`,
  status: {
    idle: 'Not started.',
    running: (share: number, workers: number): string =>
      `${formatPercent(share)} of the updates done, by ${workers === 1 ? 'one worker' : `${workers} workers`}.`,
    stopped: (done: number, fits: number): string =>
      `Stopped. ${done} of ${fits} fits are done; the others can go on from where they are.`,
    over: (seconds: number, training: number, workers: number): string =>
      `Over, after ${formatDuration(seconds, 'en')}. ${workers === 1 ? 'One worker' : `${workers} workers`} trained for ${formatDuration(training, 'en')} in all.`,
  },
  failed: {
    title: (fits: number): string => (fits === 1 ? 'One fit has failed.' : `${fits} fits have failed.`),
    item: (name: string, sentence: string): string => `${name}: ${sentence}`,
    again: 'Fit again what failed',
  },

  chart: {
    loss: 'mean loss of each fiftieth of the fit',
    updates: 'updates',
    alwaysHalf: 'always 0.5',
    empty: 'The curves of the race: none yet.',
    summary: (
      update: number,
      stacks: readonly { name: string; median: number }[],
      seeds: readonly [number, number],
    ): string =>
      `After ${count(update)} updates, medians of ${seedsOf(seeds)} seeds: ${stacks.map(({ name, median }) => `${name} ${formatError(median)}`).join(', ')}.`,
    caption: (alwaysHalf: number): string =>
      `Line: the median over the seeds; band: from the lowest to the highest seed. The axis ends at 2.5 times the error of always answering 0.5 (${formatError(alwaysHalf)}, the mean over the seeds).`,
  },

  table: {
    caption: 'Error on 1,000 fresh waves of each seed',
    stack: 'stack',
    parameters: 'parameters',
    mae: 'median',
    spread: 'lowest to highest',
    seconds: 'training',
    done: 'seeds',
    spreadOf: (low: number, high: number): string => `${formatError(low)}–${formatError(high)}`,
    secondsOf: (seconds: number): string => formatDuration(seconds, 'en'),
    none: '–',
    seedsCaption: 'The error of every fit',
    seedsFold: 'Every fit, seed by seed',
    seed: 'seed',
    failed: 'failed',
  },

  verdict: {
    title: 'The verdict',
    waiting: 'It follows when every stack has been fitted with at least two seeds.',
    impossible:
      'No verdict on all stacks: a comparison needs two seeds with which both of its stacks have been fitted.',
    /** @param all seeds of the race */
    line: (first: Entrant, { entrant, seeds, mean, interval: bounds }: Difference, all: number): string =>
      bounds === undefined
        ? `${sizeName(entrant)}: too few seeds.`
        : `${sizeName(entrant)}: ${findings[findingOf(bounds)](sizeName(first))}. Its error minus that of ${sizeName(first)} is ${formatSigned(mean, 4)} in the mean of ${seeds < all ? `${seeds} of ${all}` : seeds} seeds, interval ${interval(bounds)}.`,
    summary: (first: Entrant, differences: readonly Difference[], coverage: Coverage): string => {
      const found = (finding: Finding) =>
        differences.flatMap(({ entrant, interval: bounds }) =>
          bounds !== undefined && findingOf(bounds) === finding ? [entrant] : [],
        );
      const [better, worse] = [found('better'), found('worse')];
      if (better.length + worse.length === 0)
        return `${basis(coverage)}no difference from ${sizeName(first)} is shown.`;
      const parts = [
        ...(better.length > 0
          ? [`${stacks(better)} ${better.length === 1 ? 'errs' : 'err'} less than ${sizeName(first)}`]
          : []),
        ...(worse.length > 0
          ? [`${stacks(worse)} ${worse.length === 1 ? 'errs' : 'err'} more than ${sizeName(first)}`]
          : []),
      ];
      return `${basis(coverage)}${parts.join('; ')}.`;
    },
    method: (comparisons: number): string =>
      `The intervals are t intervals of the paired differences, one pair a seed${comparisons > 1 ? `, widened (Bonferroni) so that all ${comparisons} hold together` : ''} with ${formatPercent(sureness)}. Where one contains 0, no difference is shown; that is not to say that there is none.`,
  },
};

export type DepthRaceText = typeof text;
