/** Check yourself: which of four changes to the chapter's model adds the most parameters. */
import type { Answer } from '../../lesson/CheckYourself';
import { core } from '../../worker/connection';
import { shapeOf } from '../../runs/fit-request';
import { initialSettings, type Settings } from '../../settings/settings';

const { units, layers, length, outputs } = initialSettings;

/** Each doubles one number of the chapter's model. */
export const changes = {
  units: { units: 2 * units },
  layers: { layers: 2 * layers },
  length: { length: 2 * length },
  outputs: { outputs: 2 * outputs },
} as const satisfies Record<string, Partial<Settings>>;

export type Change = keyof typeof changes;

/** Parameters of the chapter's model without and with each change. */
export type Counts = Readonly<Record<'chapter' | Change, number>>;

export async function askCost(): Promise<Answer<Change, Counts>> {
  const count = async (changed: Partial<Settings> = {}) =>
    (await core().ask({ kind: 'summary', shape: shapeOf({ ...initialSettings, ...changed }) })).answer
      .parameters;
  const found = {
    chapter: await count(),
    units: await count(changes.units),
    layers: await count(changes.layers),
    length: await count(changes.length),
    outputs: await count(changes.outputs),
  };
  const names = Object.keys(changes) as Change[];
  const choice = names.reduce((dearest, next) => (found[next] > found[dearest] ? next : dearest));
  return { choice, found };
}
