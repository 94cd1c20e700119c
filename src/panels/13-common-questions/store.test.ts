import { beforeEach, describe, expect, it } from 'vitest';
import type { Core, StackProbeResult } from '../../core/api';
import { CoreError } from '../../core/core-error';
import { createCore } from '../../core/create-core';
import { provideCore } from '../../worker/connection';
import { requestOf } from '../../runs/run-request';
import { useRunStore } from '../../runs/run-store';
import { initialSettings } from '../../settings/settings';
import { probeSmallStack, switchSmallStack, takeOwnModel, useCommonQuestionsStore } from './store';

const core: Core = createCore();
const state = () => useCommonQuestionsStore.getState();

beforeEach(async () => {
  await core.useEngine('reference');
  provideCore(core);
  useCommonQuestionsStore.setState(useCommonQuestionsStore.getInitialState(), true);
  useRunStore.setState(useRunStore.getInitialState(), true);
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

describe('the learner’s own model', () => {
  const fit = async () => {
    const settings = { ...initialSettings, samples: 20, length: 10, units: 3 };
    const request = requestOf(settings, 1);
    const { last } = await core.fit(request, () => undefined);
    useRunStore.setState({ status: 'done', request, progress: last });
    return request;
  };

  it('is fetched with its shape and the state it was in', async () => {
    const request = await fit();
    await takeOwnModel();
    const { own } = state();
    expect(own?.shape).toBe(request.model);
    expect(own?.madeWith).toEqual({ request, batch: 2 });
    expect(own?.weights.layers.map(({ kernel }) => kernel.length)).toEqual([12, 36]);
  });

  it('is not fetched twice in the same state', async () => {
    await fit();
    await takeOwnModel();
    provideCore({ ...core, weights: () => Promise.reject(new CoreError('internal', 'asked again')) });
    await takeOwnModel();
    expect(state().ownFailure).toBeUndefined();
  });

  it('is asked for again where the fit went on before the answer', async () => {
    const request = await fit();
    const weights = await core.weights();
    const replies: (() => void)[] = [];
    provideCore({ ...core, weights: () => new Promise((resolve) => replies.push(() => resolve(weights))) });
    useRunStore.setState({ status: 'paused' });
    const taken = takeOwnModel();
    useRunStore.setState(({ progress }) => ({ progress: progress && { ...progress, batch: 3 } }));
    replies[0]?.();
    await expect.poll(() => replies.length).toBe(2);
    expect(state().own).toBeUndefined();
    replies[1]?.();
    await taken;
    expect(state().own?.madeWith).toEqual({ request, batch: 3 });
  });

  it('is dropped where another fit has begun before the answer', async () => {
    await fit();
    const weights = await core.weights();
    const replies: (() => void)[] = [];
    provideCore({ ...core, weights: () => new Promise((resolve) => replies.push(() => resolve(weights))) });
    const taken = takeOwnModel();
    useRunStore.setState({ status: 'running', progress: undefined });
    replies[0]?.();
    await taken;
    expect(state().own).toBeUndefined();
    expect(replies).toHaveLength(1);
  });

  it('is nothing before a fit, and a failure where the core has none', async () => {
    await takeOwnModel();
    expect(state().own).toBeUndefined();
    await fit();
    provideCore({ ...core, weights: () => Promise.reject(new CoreError('no-model', '')) });
    await takeOwnModel();
    expect(state().ownFailure).toEqual({ code: 'no-model', detail: '' });
  });
});
