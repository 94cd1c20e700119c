import { expect, it } from 'vitest';
import { createCore } from '../../core/create-core';
import { provideCore } from '../../worker/connection';
import { askShape } from './question';

it('is answered by TensorFlow.js', async () => {
  const core = createCore();
  await core.useEngine('reference');
  provideCore(core);
  expect(await askShape()).toEqual({ choice: 'all', found: '(1, 4, 2)' });
});
