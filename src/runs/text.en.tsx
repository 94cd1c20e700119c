import type { ReactNode } from 'react';
import type { Moment, RunId } from '../core/api';
import { formatCount, formatPercent } from '../i18n/format';
import type { FitSettings } from '../settings/settings';
import type { Change } from './change-since';
import type { FitOptions } from './run';
import type { OwnStatus } from './use-own-model';

type Repeats = NonNullable<FitOptions['repeats']>;

const moment = ({ run, batch }: Moment): string => `fit ${run} after ${formatCount(batch, 'en')} updates`;

export const text = {
  /** @param shown the run of the shown model, if there is one */
  change: {
    later: (of) => `This is from ${moment(of)}. The fit has gone on since.`,
    earlier: (of) => `This is from ${moment(of)}. The model now is that of the same fit after fewer updates.`,
    other: (of, shown) => `This is from ${moment(of)}. The model now is that of fit ${shown ?? ''}.`,
    failed: (of, shown) =>
      `This is from ${moment(of)}; that fit failed later.${shown === undefined ? '' : ` The model now is that of fit ${shown}.`}`,
  } as Readonly<Record<Change, (of: Moment, shown: RunId | undefined) => string>>,
  askAgain: ' Ask again to see what the present model says.',
  /** @param names the settings that differ, as their fields call them */
  otherSettings: (names: readonly string[]): string =>
    `Made with other settings than those in force now. They differ in: ${names.join(', ')}.`,
  modelName: (
    { run, batch }: Moment,
    { layers, units, seed }: Pick<FitSettings, 'layers' | 'units' | 'seed'>,
    batches: number,
  ): string =>
    `Fit ${run}: ${layers} × ${units} units, seed ${seed}, ${formatCount(batch, 'en')} of ${formatCount(batches, 'en')} updates`,
  refused: {
    title: 'Not fitted yet: a field holds a value that cannot be used.',
    /** @param fault says what is wrong, what is allowed and what is in force */
    input: (typed: string, fault: string): string => `“${typed}”: ${fault}`,
    /** @param values names and last good values */
    useLast: (values: readonly string[]): string => `Fit with ${values.join(', ')}`,
  },
  experiment: {
    /** @param share of the fit that is done */
    running: (share: number): string => `Fitting, ${formatPercent(share)}`,
    evaluating: 'Evaluating…',
    stop: 'Stop',
    /** @param values names and values of the settings that the button fixes */
    planned: (values: readonly string[]): string =>
      `Fitted with what its button says (${values.join(', ')}); the fields keep your values.`,
  },
  /** @param run the fit of an earlier visit */
  repeating: (run: RunId): string =>
    `Fit ${run} again, with its settings and seed; the fields keep your values.`,
  fingerprint: {
    name: 'Fingerprint of the weights:',
    again: ({ run, fingerprint }: Repeats): string =>
      `Fit ${run} of an earlier visit had the fingerprint ${fingerprint}, too: this is the same model.`,
    notAgain: ({ run, fingerprint }: Repeats): string =>
      `Fit ${run} of an earlier visit had the fingerprint ${fingerprint}: it was made by another engine, other arithmetic or another version of the page, and this is not the same model to the bit.`,
    same: 'Every computer gets the same one from the same settings, seed and number of updates.',
    notAlone:
      'Settings and seed alone do not give this model again: it went on from another fit, or its rate or engine was changed on the way.',
    mayDiffer:
      'Another computer may get another one: with this arithmetic the last digits depend on the machine. Only SIMD without fast arithmetic gives the same bits on every computer.',
  },
  wave: { period: 'period, in timesteps', decay: 'decay per timestep' },
  model: {
    label: 'model',
    shipped: 'the page’s',
    initial: 'before training',
    own: 'yours',
    notYet: {
      'no-fit': (
        <>
          Yours can be chosen after a <a href="#fit">fit</a> with the settings in force.
        </>
      ),
      fitting: 'Yours is being fitted. It can be chosen when the fit pauses or ends.',
    } satisfies Record<Exclude<OwnStatus, 'ready'>, ReactNode>,
  },
};

export type RunsText = typeof text;
