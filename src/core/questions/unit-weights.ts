/** The weights of one unit's gates, for its formulas with numbers. */
import { CoreError } from '../core-error';
import type { UnitWeights } from '../kernels/simd/stack-reader';
import { aboutModel } from './question';

export interface UnitWeightsQuestion {
  readonly kind: 'unit-weights';
  /** LSTM layer, from 0. */
  readonly layer: number;
  /** Unit of that layer, from 0. */
  readonly unit: number;
}

export const unitWeights = aboutModel<UnitWeightsQuestion, UnitWeights>(
  'unit-weights',
  async ({ layer, unit }, model) => {
    const units = model.shape.layers.at(Math.max(0, layer))?.units ?? 0;
    const isThere = Number.isInteger(layer) && layer >= 0 && Number.isInteger(unit) && unit >= 0;
    if (!isThere || unit >= units) {
      throw new CoreError('bad-request', `the model has no unit ${unit} in layer ${layer}`);
    }
    return (await model.reader(1)).unitWeights(layer, unit);
  },
);
