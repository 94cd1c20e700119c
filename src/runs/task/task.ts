/**
 * A task that a link carries, for what a learner shall reach: `task=mae:0.01,samples:10000`.
 *
 *   task = item *( "," item )
 *   item = name ":" number        each name once; at least one goal; a number has plain digits and at most one point
 *
 * Goals are `mae`, the error on the first test set, and `ofhalf`, its share of the error of always answering 0.5: the fit
 * shall stay below the number. Limits are settings of the fit and `seconds` of training: at most the number.
 */
import { parseNumber, type NumberRange } from '../../i18n/number';
import { entryOf } from '../../settings/link';
import { settingsTable } from '../../settings/settings';

export const goalNames = ['mae', 'ofhalf'] as const;
export const limitNames = ['samples', 'epochs', 'layers', 'units', 'seconds'] as const;
export type GoalName = (typeof goalNames)[number];
export type LimitName = (typeof limitNames)[number];
export type ItemName = GoalName | LimitName;

/** Goals and limits by their names; those that are absent do not count. */
export type Task = Readonly<Partial<Record<ItemName, number>>>;

/** Smaller numbers would be written with an exponent. */
const share: NumberRange = { min: 1e-6, max: 1, whole: false };

export const rangeOf: Readonly<Record<ItemName, NumberRange>> = {
  mae: share,
  ofhalf: share,
  samples: settingsTable.samples,
  epochs: settingsTable.epochs,
  layers: settingsTable.layers,
  units: settingsTable.units,
  /** Up to a day. */
  seconds: { min: 1, max: 86_400, whole: true },
};

export const itemNames: readonly ItemName[] = [...goalNames, ...limitNames];
const hasGoal = (task: Task): boolean => goalNames.some((name) => task[name] !== undefined);

export type TaskReading =
  | { readonly ok: true; readonly task: Task }
  /** The item that cannot be read; empty where there is no goal. */
  | { readonly ok: false; readonly item: string };

/** Reads the value of the link's entry. Accepts any text and never throws. */
export function readTask(written: string): TaskReading {
  const task: Partial<Record<ItemName, number>> = {};
  const items = written.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');
  for (const item of items.split(',')) {
    const [, word = '', digits = ''] = /^([a-z]+):(\d{1,9}(?:\.\d{1,30})?)$/i.exec(item) ?? [];
    const name = itemNames.find((known) => known === word.toLowerCase());
    if (name === undefined || task[name] !== undefined) return { ok: false, item };
    const value = numberOf(digits, rangeOf[name]);
    if (value === undefined) return { ok: false, item };
    task[name] = value;
  }
  return hasGoal(task) ? { ok: true, task } : { ok: false, item: '' };
}

/** In a link the point is always a decimal sign: 10.000 is ten. */
function numberOf(digits: string, range: NumberRange): number | undefined {
  const parsed = parseNumber(String(Number(digits)), range);
  return parsed.ok ? parsed.value : undefined;
}

/** The value of the link's entry; `readTask` reads it as the same task. */
export const writeTask = (task: Task): string =>
  itemNames
    .flatMap((name) => {
      const value = task[name];
      return value === undefined ? [] : [`${name}:${value}`];
    })
    .join(',');

/** The task of an address' query; undefined where it has none. */
export function taskOf(query: string): TaskReading | undefined {
  const written = entryOf(query, 'task');
  return written === undefined ? undefined : readTask(written);
}
