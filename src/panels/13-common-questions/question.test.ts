import { expect, it } from 'vitest';
import { createCore } from '../../core/create-core';
import { provideCore } from '../../worker/connection';
import { askSwitch, probe, switches } from './question';

it('is answered by TensorFlow.js: the layer below the one with the error', async () => {
  const core = createCore();
  await core.useEngine('reference');
  provideCore(core);
  const { choice, found } = await askSwitch();
  expect(choice).toBe('second');
  expect(found.before).toContain('expected ndim=3, found ndim=2');
  expect(found.after).toBe('(1, 20)');
  // As the feedback says.
  expect(await probe(switches.first)).toMatchObject({ legal: false, layer: 1 });
  expect(await probe(switches.third)).toMatchObject({ legal: false, layer: 2 });
});
