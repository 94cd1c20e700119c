import { describe, expect, it } from 'vitest';
import { fitSettingsOf, initialSettings } from '../settings/settings';
import { shapeOf } from './fit-request';
import { ownStatus, shownModel, type OwnModel } from './use-own-model';

const settings = fitSettingsOf(initialSettings);
const current = shapeOf(settings);

describe('the model that is shown', () => {
  it('is the chosen one, and the shipped model while the learner has no model', () => {
    const own = { shape: current } as OwnModel;
    expect(shownModel('initial', own)).toBe('initial');
    expect(shownModel('own', own)).toBe('own');
    expect(shownModel('own', undefined)).toBe('shipped');
  });
});

describe('the learner’s missing model', () => {
  it('waits for the end of the fit that makes it', () => {
    expect(ownStatus({ status: 'running', settings }, current)).toBe('fitting');
  });

  it.each(['paused', 'done', 'stopped', 'failed'] as const)(
    'needs a fit when the last one is %s',
    (status) => {
      expect(ownStatus({ status, settings }, current)).toBe('no-fit');
    },
  );

  it('needs a fit of this shape, and needs a fit before the first one', () => {
    const other = { ...settings, units: settings.units + 1 };
    expect(ownStatus({ status: 'running', settings: other }, current)).toBe('no-fit');
    expect(ownStatus(undefined, current)).toBe('no-fit');
  });
});
