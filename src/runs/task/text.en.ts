import { formatAtMost, formatCount, formatError, formatPercent, formatPlain } from '../../i18n/format';
import type { Missed, Verdict } from './judge';
import { limitNames, type ItemName, type Task } from './task';

const count = (value: number): string => formatCount(value, 'en');
const plural = (value: number, one: string, many: string): string =>
  `${count(value)} ${value === 1 ? one : many}`;

const written: Readonly<Record<ItemName, (value: number) => string>> = {
  mae: formatPlain,
  ofhalf: (value) => `${formatAtMost(100 * value, 2)}%`,
  samples: (value) => plural(value, 'training sequence', 'training sequences'),
  epochs: (value) => plural(value, 'epoch', 'epochs'),
  layers: (value) => plural(value, 'LSTM layer', 'LSTM layers'),
  units: (value) => `${plural(value, 'unit', 'units')} a layer`,
  seconds: (value) => `${count(value)} s of training`,
};

/** "a, b and c" */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

function sentence(task: Task): string {
  const goals = [
    ...(task.mae === undefined ? [] : [`below ${written.mae(task.mae)}`]),
    ...(task.ofhalf === undefined
      ? []
      : [`below ${written.ofhalf(task.ofhalf)} of that of always answering 0.5`]),
  ];
  const limits = limitNames.flatMap((name) => {
    const value = task[name];
    return value === undefined ? [] : [written[name](value)];
  });
  const within = limits.length === 0 ? '' : `, with at most ${listed(limits)}`;
  return `Reach a test error ${listed(goals)}${within}.`;
}

function missedItem(task: Task, { name, value }: Missed): string {
  const asked = task[name] ?? Number.NaN;
  if (name === 'mae')
    return `the error is ${formatError(value ?? Number.NaN)}, not below ${written.mae(asked)}`;
  if (name === 'ofhalf')
    return `the error is ${formatPercent(value ?? Number.NaN, 1)} of that of always answering 0.5, not below ${written.ofhalf(asked)}`;
  if (value === undefined)
    return `at most ${written[name](asked)} cannot be confirmed, because the fit went on from another one or its time is unknown`;
  const words = name === 'seconds' ? written.seconds(Math.ceil(value)) : written[name](value);
  const has = name === 'layers' || name === 'units' ? 'it has' : 'it took';
  return `${has} ${words}, more than ${count(asked)}`;
}

export const text = {
  title: 'Your task',
  sentence,
  /** @param item as the link has it; empty where the task has no goal */
  unreadable: (item: string): string =>
    item === ''
      ? 'The task in this page’s link has no goal that the page can judge. Ask for the link again; everything else works as usual.'
      : `The page cannot read the task in its link, at “${item.length > 40 ? `${item.slice(0, 40)}…` : item}”. Ask for the link again; everything else works as usual.`,
  status: {
    'no-model': 'Fit a model in 7.4: the page then judges it.',
    training: 'The fit is under way; its model is judged when it rests.',
    'not-evaluated': 'The shown model has not been evaluated on the first test set yet.',
  },
  judge: 'Judge the shown model',
  judging: 'Evaluating…',
  verdict: (task: Task, { isReached, missed }: Verdict, mae: number): string =>
    isReached
      ? `Reached: the test error is ${formatError(mae)}.`
      : `Not reached: ${missed.map((one) => missedItem(task, one)).join('; ')}.`,
};

export type TaskText = typeof text;
