/** Check yourself: which layers return their sequence when the listing's stack has a third layer. */
import type { LayerSummary } from '../../core/api';
import type { Answer } from '../../lesson/CheckYourself';
import { core } from '../../worker/connection';
import { shapeOf } from '../../runs/fit-request';
import { initialSettings } from '../../settings/settings';

export type Pattern = 'first' | 'two' | 'all' | 'none';

export interface ThirdLayer {
  /** The output of each LSTM layer. */
  readonly shapes: readonly LayerSummary['outputShape'][];
  readonly parameters: number;
}

/** By the number of LSTM layers that return a sequence, from the bottom up. */
const patterns: readonly Pattern[] = ['none', 'first', 'two', 'all'];

export async function askThirdLayer(): Promise<Answer<Pattern, ThirdLayer>> {
  const shape = shapeOf({ ...initialSettings, layers: 3 });
  const { layers, parameters } = (await core().ask({ kind: 'summary', shape })).answer;
  const shapes = layers.filter(({ className }) => className === 'LSTM').map(({ outputShape }) => outputShape);
  const sequences = shapes.filter(({ length }) => length === 3).length;
  return { choice: patterns[sequences] ?? 'none', found: { shapes, parameters } };
}
