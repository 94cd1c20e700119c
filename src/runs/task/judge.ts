/** Whether a fit has reached what a task asks. */
import type { FitSettings } from '../../settings/settings';
import { itemNames, type ItemName, type Task } from './task';

/** What of a fit a task may ask about. */
export interface TaskFacts {
  readonly settings: Pick<FitSettings, 'samples' | 'epochs' | 'layers' | 'units'>;
  /** The error on the first test set of its seed, and that of always answering 0.5 there. */
  readonly mae: number;
  readonly alwaysHalf: number;
  /** Of training; unknown where nothing has measured it. */
  readonly seconds?: number | undefined;
  /** Whether it goes on from another fit: its settings then do not say how much it was trained. */
  readonly wentOn: boolean;
}

/** An item that was not met. */
export interface Missed {
  readonly name: ItemName;
  /** Undefined where it is not known. */
  readonly value: number | undefined;
}

export interface Verdict {
  readonly isReached: boolean;
  readonly missed: readonly Missed[];
}

export function judge(task: Task, facts: TaskFacts): Verdict {
  const missed = itemNames.flatMap((name) => {
    const asked = task[name];
    if (asked === undefined) return [];
    const value = valueOf(name, facts);
    const isMet = value !== undefined && (isGoal(name) ? value < asked : value <= asked);
    return isMet ? [] : [{ name, value }];
  });
  return { isReached: missed.length === 0, missed };
}

const isGoal = (name: ItemName): boolean => name === 'mae' || name === 'ofhalf';

function valueOf(
  name: ItemName,
  { settings, mae, alwaysHalf, seconds, wentOn }: TaskFacts,
): number | undefined {
  if (name === 'mae') return mae;
  if (name === 'ofhalf') return mae / alwaysHalf;
  if (name === 'layers' || name === 'units') return settings[name];
  if (wentOn) return undefined;
  return name === 'seconds' ? seconds : settings[name];
}
