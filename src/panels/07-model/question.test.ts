import { expect, it } from 'vitest';
import { createCore } from '../../core/create-core';
import { denseParameters, lstmParameters } from '../../core/lstm/shapes';
import { provideCore } from '../../worker/connection';
import { askCost } from './question';

it('is answered by TensorFlow.js: doubled units add most parameters, a doubled length none', async () => {
  const core = createCore();
  await core.useEngine('reference');
  provideCore(core);
  expect(await askCost()).toEqual({
    choice: 'units',
    found: {
      chapter: 5145,
      units: lstmParameters(1, 40) + lstmParameters(40, 40) + denseParameters(40, 5),
      layers: 5145 + 2 * lstmParameters(20, 20),
      length: 5145,
      outputs: 5145 + denseParameters(20, 5),
    },
  });
});
