import { beforeEach, describe, expect, it } from 'vitest';
import type { Core, StackProbeResult } from '../../../core/api';
import { CoreError } from '../../../core/core-error';
import { createCore } from '../../../core/create-core';
import { provideCore } from '../../../worker/connection';
import { probeSmallStack, switchSmallStack, useSmallStackStore } from './store';

const core: Core = createCore();
const state = () => useSmallStackStore.getState();

beforeEach(async () => {
  await core.useEngine('reference');
  provideCore(core);
  useSmallStackStore.setState(useSmallStackStore.getInitialState(), true);
});

describe('the small stack', () => {
  it('is refused in TensorFlow.js’ own words, and runs once the switch is on', async () => {
    await probeSmallStack();
    expect(state().answer).toMatchObject({
      status: 'done',
      switchedOn: false,
      result: { legal: false, layer: 1, message: expect.stringContaining('expected ndim=3, found ndim=2') },
    });
    switchSmallStack(true);
    expect(state().answer).toEqual({ status: 'waiting' });
    await expect.poll(() => state().answer).toMatchObject({ result: { legal: true, outputShape: [1, 2] } });
  });

  it('drops a reply about the other position of the switch', async () => {
    const replies: ((result: StackProbeResult) => void)[] = [];
    provideCore({ ...core, probeStack: () => new Promise((resolve) => replies.push(resolve)) });
    const first = probeSmallStack();
    switchSmallStack(true);
    replies[0]?.({ legal: false, layer: 1, message: 'no' });
    await first;
    expect(state().answer).toEqual({ status: 'waiting' });
  });

  it('says when the core fails', async () => {
    provideCore({ ...core, probeStack: () => Promise.reject(new CoreError('worker-died', 'gone')) });
    await probeSmallStack();
    expect(state().answer).toEqual({ status: 'failed', failure: { code: 'worker-died', detail: 'gone' } });
  });
});
