import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { layers as tfLayers, sequential } from '@tensorflow/tfjs-layers';
import { describe, expect, it } from 'vitest';
import { initialSettings, type FitSettings } from '../../settings/settings';
import { layersOf, totalParameters, type Variant } from './variant';

/** The same architecture built from TensorFlow.js' layers. */
function built(variant: Variant, { layers, units, length, outputs }: FitSettings) {
  // Zeros are the fastest initial values; counts and shapes don't depend on values.
  const recurrentInitializer = 'zeros';
  const model = sequential();
  for (let index = 0; index < layers; index++) {
    const returnSequences = index < layers - 1;
    model.add(
      tfLayers.lstm({
        units,
        returnSequences,
        recurrentInitializer,
        ...(index === 0 ? { inputShape: [length, 1] } : {}),
      }),
    );
  }
  if (variant === 'many-to-one') {
    model.add(tfLayers.dense({ units: outputs }));
  } else {
    model.add(tfLayers.repeatVector({ n: outputs }));
    model.add(tfLayers.lstm({ units, returnSequences: true, recurrentInitializer }));
    model.add(tfLayers.timeDistributed({ layer: tfLayers.dense({ units: 1 }) }));
  }
  return model.layers.map((layer) => ({ shape: layer.outputShape, parameters: layer.countParams() }));
}

describe.each(['many-to-one', 'many-to-many'] as const)('%s', (variant) => {
  it.each([{}, { layers: 1, units: 3, length: 10, outputs: 1 }, { layers: 3, units: 8, outputs: 7 }])(
    "has TensorFlow.js' shapes and counts, with %o",
    async (changes) => {
      await setBackend('cpu');
      const settings = { ...initialSettings, ...changes };
      expect(
        layersOf(variant, settings).map(({ outputShape, parameters }) => ({
          shape: outputShape,
          parameters,
        })),
      ).toEqual(built(variant, settings));
    },
  );
});

it("counts 5,145 parameters for the chapter's model and 8,341 for the extension", () => {
  expect(totalParameters(layersOf('many-to-one', initialSettings))).toBe(5145);
  expect(totalParameters(layersOf('many-to-many', initialSettings))).toBe(1760 + 3280 + 3280 + 21);
});

it('has a head whose size does not depend on the number of outputs', () => {
  const many = (outputs: number) =>
    totalParameters(layersOf('many-to-many', { ...initialSettings, outputs }));
  expect(many(50)).toBe(many(1));
});
