/** Check yourself: how long a wave takes from its lowest point to its highest. */
import { sine } from '../../core/sequence/sine';
import type { Answer } from '../../lesson/CheckYourself';

/** The prompt gives these numbers. */
const asked = { length: 120, frequency: 3 } as const;

/** Timesteps, by choice. */
export const timesteps = { frequency: 3, quarter: 10, half: 20, period: 40 } as const;
export type TimestepsChoice = keyof typeof timesteps;

/** Two timesteps of the wave. */
export interface WayUp {
  readonly trough: number;
  readonly crest: number;
}

/** Looks through the points for the first trough and the next crest. */
export function measureWayUp(): Answer<TimestepsChoice, WayUp> {
  const points = sine(asked.length, asked.frequency);
  const turns = (sign: 1 | -1) => (value: number, i: number) =>
    i > 0 && sign * (value - points[i - 1]) > 0 && sign * (value - points[i + 1]) >= 0;
  const trough = points.findIndex(turns(-1));
  const crest = points.findIndex((value, i) => i > trough && turns(1)(value, i));
  const choice = (Object.keys(timesteps) as TimestepsChoice[]).find(
    (name) => timesteps[name] === crest - trough,
  );
  if (choice === undefined) throw new Error(`no choice says ${crest - trough} timesteps`);
  return { choice, found: { trough, crest } };
}
