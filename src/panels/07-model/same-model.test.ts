import { expect, it } from 'vitest';
import { modelOf } from '../../runs/run-request';
import { initialSettings } from '../../settings/settings';
import { describesSameModel } from './same-model';

const model = modelOf(initialSettings);

it('looks at the shape, not at the seed', () => {
  expect(describesSameModel(model, modelOf({ ...initialSettings, seed: 8, learningRate: 0.1 }))).toBe(true);
});

it.each([{ layers: 3 }, { layers: 1 }, { units: 21 }, { length: 51 }, { outputs: 4 }])(
  'tells a model with %o apart',
  (change) => {
    expect(describesSameModel(model, modelOf({ ...initialSettings, ...change }))).toBe(false);
  },
);
