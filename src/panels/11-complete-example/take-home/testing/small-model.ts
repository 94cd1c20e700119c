/** For tests: a model to take home, as a fit of an odd size has made it. */
import { initialWeights } from '../../../../core/lstm/initial-weights';
import { weightList } from '../../../../core/lstm/shapes';
import { createStream } from '../../../../core/sequence/random';
import { shapeOf } from '../../../../runs/fit-request';
import { fingerprint } from '../../../../runs/fingerprint';
import { fitSettingsOf, initialSettings } from '../../../../settings/settings';
import type { TakenModel } from '../taken-model';

const settings = { ...fitSettingsOf(initialSettings), units: 3, length: 12, outputs: 2, seed: 4_000_000_000 };
const shape = shapeOf(settings);
const drawn = weightList(initialWeights(shape, createStream(settings.seed, 'weights')));
const snapshot = {
  run: '3',
  batch: 700,
  shape,
  weights: Float32Array.from(drawn.flatMap((part) => [...part])),
};

export const smallModel: TakenModel = {
  snapshot,
  settings,
  engine: 'simd, fixed',
  fingerprint: fingerprint(snapshot),
  curve: [
    { batch: 10, loss: 0.25 },
    { batch: 20, loss: 0.123456789 },
  ],
};
