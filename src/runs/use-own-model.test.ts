import { describe, expect, it } from 'vitest';
import type { FitProgress } from '../core/api';
import { modelOf, requestOf } from './run-request';
import { initialSettings } from '../settings/settings';
import type { OwnModel } from './shown-store';
import { ownStatus, shownModel } from './use-own-model';

const current = modelOf(initialSettings);
const request = requestOf(initialSettings, 1);
const progress = { batch: 5 } as FitProgress;

describe('the model that is shown', () => {
  it('is the one chosen, and the page’s as long as there is none of the learner’s', () => {
    const own = { shape: current } as OwnModel;
    expect(shownModel('initial', own)).toBe('initial');
    expect(shownModel('own', own)).toBe('own');
    expect(shownModel('own', undefined)).toBe('shipped');
  });
});

describe('what the learner’s model waits for', () => {
  const of = (run: Parameters<typeof ownStatus>[0], failed = false) => ownStatus(run, current, failed);

  it('is a fit, as long as there is none of this shape that got anywhere', () => {
    const other = requestOf({ ...initialSettings, units: initialSettings.units + 1 }, 1);
    expect(of({ status: 'idle' })).toBe('no-fit');
    expect(of({ status: 'failed', request, progress })).toBe('no-fit');
    expect(of({ status: 'done', request: other, progress })).toBe('no-fit');
    expect(of({ status: 'running', request: other, progress })).toBe('no-fit');
  });

  it('is the end of a fit, while the first one runs', () => {
    expect(of({ status: 'running', request })).toBe('fitting');
    expect(of({ status: 'running', request, progress })).toBe('fitting');
  });

  it('is its weights, once the fit has paused or ended', () => {
    expect(of({ status: 'paused', request, progress })).toBe('fetching');
    expect(of({ status: 'done', request, progress })).toBe('fetching');
    expect(of({ status: 'done', request, progress }, true)).toBe('failed');
  });
});
