import { expect, it } from 'vitest';
import { tasksOf } from './tasks.mjs';

const named = (/** @type {number} */ tid, /** @type {string} */ name) => ({
  name: 'thread_name',
  ph: 'M',
  pid: 1,
  tid,
  ts: 0,
  args: { name },
});
const task = (/** @type {number} */ tid, /** @type {number} */ dur, /** @type {number} */ tdur) => ({
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  pid: 1,
  tid,
  ts: 0,
  dur,
  tdur,
});

it('reads the tasks of the page’s main thread, by the clock and by the processor, in milliseconds', () => {
  const events = [
    named(1, 'CrRendererMain'),
    named(2, 'DedicatedWorker thread'),
    task(1, 90_000, 20_000),
    task(1, 70_000, 60_000),
    task(2, 900_000, 900_000),
    { ...task(1, 800_000, 800_000), name: 'Layout' },
  ];
  expect(tasksOf(events)).toEqual({ clock: 90, processor: 60, above: 1 });
});

it('fails where the trace has no page', () => {
  expect(() => tasksOf([named(1, 'CrRendererMain')])).toThrow('no task of a page');
});
