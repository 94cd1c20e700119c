import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '../core/api';
import { CoreError } from '../core/core-error';
import { createCore } from '../core/create-core';
import { initialSettings } from '../settings/settings';
import { provideCore } from '../worker/connection';
import { requestOf } from './run-request';
import { useRunStore } from './run-store';
import { takeOwnModel, useShownStore } from './shown-store';

const core: Core = createCore();
const state = () => useShownStore.getState();

beforeEach(async () => {
  await core.useEngine('reference');
  provideCore(core);
  useShownStore.setState(useShownStore.getInitialState(), true);
  useRunStore.setState(useRunStore.getInitialState(), true);
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
