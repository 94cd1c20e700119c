import { beforeEach, expect, it } from 'vitest';
import type { Core } from '../../../core/api';
import { createCore } from '../../../core/create-core';
import { provideCore } from '../../../worker/connection';
import { probeSmallStack, switchSmallStack, useSmallStackReply, useSmallStackStore } from './store';

const core: Core = createCore();

beforeEach(async () => {
  await core.useEngine('reference');
  provideCore(core);
  useSmallStackStore.setState(useSmallStackStore.getInitialState(), true);
  useSmallStackReply.reset();
});

it('is refused with TensorFlow.js’ error message, and runs when the switch is on', async () => {
  await probeSmallStack();
  expect(useSmallStackReply.getState()).toMatchObject({
    status: 'done',
    reply: {
      answer: {
        legal: false,
        layer: 1,
        message: expect.stringContaining('expected ndim=3, found ndim=2'),
      },
    },
  });
  switchSmallStack(true);
  expect(useSmallStackReply.getState().status).toBe('waiting');
  await expect
    .poll(() => useSmallStackReply.getState().reply?.answer)
    .toMatchObject({ legal: true, outputShape: [1, 2] });
});
