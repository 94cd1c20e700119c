import { expect, it, vi } from 'vitest';
import { lazy } from './lazy';

it('is fetched once, however often it is requested', async () => {
  const fetchValue = vi.fn(() => Promise.resolve('weights'));
  const value = lazy(fetchValue);
  expect(value.arrival()).toEqual({ failed: false });
  expect(await Promise.all([value.load(), value.load()])).toEqual(['weights', 'weights']);
  expect(await value.load()).toBe('weights');
  expect(fetchValue).toHaveBeenCalledOnce();
  expect(value.arrival()).toEqual({ value: 'weights', failed: false });
});

it('can be fetched again after a failure, which is reported until the value has arrived', async () => {
  const attempts = [Promise.reject(new TypeError('Failed to fetch')), Promise.resolve('code')];
  const code = lazy(() => attempts.shift() ?? Promise.reject(new Error('asked again')));
  await expect(code.load()).rejects.toThrow('Failed to fetch');
  expect(code.arrival()).toEqual({ failed: true });
  const second = code.load();
  expect(code.arrival()).toEqual({ failed: true });
  expect(await second).toBe('code');
  expect(code.arrival()).toEqual({ value: 'code', failed: false });
});

it('notifies listeners of arrival and failure, and does not throw where it was only requested', async () => {
  const attempts = [Promise.reject(new TypeError('Failed to fetch')), Promise.resolve('code')];
  const code = lazy(() => attempts.shift() ?? Promise.reject(new Error('asked again')));
  const arrivals: unknown[] = [];
  const stop = code.subscribe(() => arrivals.push(code.arrival()));
  code.request();
  await expect.poll(() => arrivals).toEqual([{ failed: true }]);
  code.request();
  await expect.poll(() => arrivals).toEqual([{ failed: true }, { value: 'code', failed: false }]);
  stop();
});
