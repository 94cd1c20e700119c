import { afterEach, expect, it, vi } from 'vitest';
import { runAction } from './run-action';

afterEach(() => vi.unstubAllGlobals());

it('starts the action at once and reports its failure', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const fault = new Error('no answer');
  let started = false;
  runAction(async () => {
    started = true;
    await Promise.resolve();
    throw fault;
  });
  expect(started).toBe(true);
  expect(reported).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(reported).toHaveBeenCalledExactlyOnceWith(fault));
});

it('reports nothing when the action succeeds', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  const action = Promise.resolve('an answer');
  runAction(() => action);
  await action;
  await Promise.resolve();
  expect(reported).not.toHaveBeenCalled();
});
