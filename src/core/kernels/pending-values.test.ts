import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor, variable } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it, vi } from 'vitest';
import { assignPending, isPending, setPending } from './pending-values';

beforeAll(async () => {
  await setBackend('cpu');
});

/** A variable of zero, and an assignment that makes it one. */
function prepared() {
  const target = variable(tensor([0]), false);
  const assign = vi.fn(() => target.assign(tensor([1])));
  setPending(target, assign);
  return { target, assign };
}

it('assigns pending values when they are read, once', () => {
  const { target, assign } = prepared();
  expect(assign).not.toHaveBeenCalled();
  expect([...target.dataSync()]).toEqual([1]);
  expect([...target.dataSync()]).toEqual([1]);
  expect(assign).toHaveBeenCalledTimes(1);
});

it('drops them where the variable is assigned other values', () => {
  const { target, assign } = prepared();
  target.assign(tensor([2]));
  expect([...target.dataSync()]).toEqual([2]);
  expect(isPending(target, assign)).toBe(false);
});

it('keeps them where assigning throws: no read gets the old values', () => {
  const { target, assign } = prepared();
  assign.mockImplementationOnce(() => {
    throw new RangeError('Array buffer allocation failed');
  });
  expect(() => target.dataSync()).toThrow(RangeError);
  expect(isPending(target, assign)).toBe(true);
  expect([...target.dataSync()]).toEqual([1]);
  expect(isPending(target, assign)).toBe(false);
});

it('assigns them at once where it is told to, and only these', () => {
  const { target, assign } = prepared();
  assignPending(target, () => undefined);
  expect(assign).not.toHaveBeenCalled();
  assignPending(target, assign);
  expect(assign).toHaveBeenCalledTimes(1);
});
