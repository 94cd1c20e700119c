import { beforeEach, describe, expect, it } from 'vitest';
import type { FitProgress, Snapshot } from '../core/api';
import { fitSettingsOf, initialSettings } from '../settings/settings';
import { changeSince } from './change-since';
import type { Run } from './run';
import { addRun, changeRun, showMoment, useRunsStore } from './runs-store';
import { text as english } from './text.en';
import { text as chinese } from './text.zh';

const run = (id: string, batch: number, more: Partial<Run> = {}): Run => ({
  id,
  settings: fitSettingsOf(initialSettings),
  status: 'done',
  losses: [],
  progress: { batch, batches: 10, loss: 0.1 } as FitProgress,
  snapshots: [{ run: id, batch, weights: new Float32Array(3) } as unknown as Snapshot],
  ...more,
});
const state = () => useRunsStore.getState();

beforeEach(() => useRunsStore.setState({ byId: {}, order: [], past: {}, cursor: undefined }));

describe('the model of a result', () => {
  it('is the shown one, or that of the same fit at another moment, or that of another fit', () => {
    expect(changeSince(state(), undefined)).toBeUndefined();
    addRun(run('1', 10));
    expect(changeSince(state(), { run: '1', batch: 10 })).toBeUndefined();
    expect(changeSince(state(), { run: '1', batch: 5 })).toBe('later');
    showMoment({ run: '1', batch: 5 });
    expect(changeSince(state(), { run: '1', batch: 10 })).toBe('earlier');
    addRun(run('2', 10));
    expect(changeSince(state(), { run: '1', batch: 10 })).toBe('other');
  });

  it('is that of a failed fit, whether or not there is another model, and after the fit has left the list', () => {
    addRun(run('1', 5, { status: 'paused' }));
    const of = { run: '1', batch: 5 };
    changeRun('1', (one) => ({ ...one, status: 'failed' }));
    expect(changeSince(state(), of)).toBe('failed');
    addRun(run('2', 10));
    expect(state().order).not.toContain('1');
    expect(changeSince(state(), of)).toBe('failed');
  });
});

it.each([
  ['English', english, 'gone on', 'failed later', 'fit 2'],
  ['Chinese', chinese, '又继续了', '失败了', '第 2 次训练'],
])('states the fact in %s, and the action only where there is one', (_, text, later, failed, other) => {
  const of = { run: '1', batch: 5 };
  expect(text.change.later(of, '1')).toContain(later);
  expect(text.change.failed(of, undefined)).toContain(failed);
  expect(text.change.failed(of, undefined)).not.toContain(other);
  expect(text.change.failed(of, '2')).toContain(other);
  expect(text.change.other(of, '2')).toContain(other);
  for (const say of Object.values(text.change)) expect(say(of, '2')).not.toContain(text.askAgain.trim());
});
