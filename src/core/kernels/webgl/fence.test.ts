import { expect, it } from 'vitest';
import { workState } from '../../work';
import { Backlog, submittedWork } from './fence';
import { fakeContext } from './testing/fake-context';

/** A context whose fences say these states, one at each look, and the last one from then on. */
function contextWith(...states: string[]) {
  const context = fakeContext();
  const gl = context.gl as unknown as Record<string, number>;
  const left = [...states];
  const constant = () => gl[(left.length > 1 ? left.shift() : left[0]) as string];
  const withFence = new Proxy(context.gl, {
    get: (target, name) => (name === 'clientWaitSync' ? constant : Reflect.get(target, name)),
  });
  return withFence;
}

it('settles when the fence is reached, which is a finished piece of work', async () => {
  const { finished } = workState();
  await submittedWork(contextWith('TIMEOUT_EXPIRED', 'TIMEOUT_EXPIRED', 'CONDITION_SATISFIED'));
  expect(workState().finished).toBe(finished + 1);
});

it('rejects when the fence cannot be waited for, instead of waiting for ever', async () => {
  const lost = { code: 'context-lost' };
  await expect(submittedWork(contextWith('TIMEOUT_EXPIRED', 'WAIT_FAILED'))).rejects.toMatchObject(lost);
  const backlog = new Backlog(contextWith('WAIT_FAILED'));
  for (let batch = 0; batch < 8; batch += 1) backlog.add();
  await expect(backlog.wait).rejects.toMatchObject(lost);
});
