import { describe, expect, it } from 'vitest';
import { fitSettingsOf, initialSettings } from '../settings/settings';
import { shapeOf } from './fit-request';
import { ownStatus, shownModel, type OwnModel } from './use-own-model';

const settings = fitSettingsOf(initialSettings);
const current = shapeOf(settings);

describe('the model that is shown', () => {
  it('is the one chosen, and the page’s as long as there is none of the learner’s', () => {
    const own = { shape: current } as OwnModel;
    expect(shownModel('initial', own)).toBe('initial');
    expect(shownModel('own', own)).toBe('own');
    expect(shownModel('own', undefined)).toBe('shipped');
  });
});

describe('what the learner’s model waits for', () => {
  it('is the end of the fit that makes it', () => {
    expect(ownStatus({ status: 'running', settings }, current)).toBe('fitting');
  });

  it.each(['paused', 'done', 'stopped', 'failed'] as const)('is a fit, when the last one is %s', (status) => {
    expect(ownStatus({ status, settings }, current)).toBe('no-fit');
  });

  it('is a fit of this shape, and before any fit, a fit', () => {
    const other = { ...settings, units: settings.units + 1 };
    expect(ownStatus({ status: 'running', settings: other }, current)).toBe('no-fit');
    expect(ownStatus(undefined, current)).toBe('no-fit');
  });
});
