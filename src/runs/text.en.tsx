import type { ReactNode } from 'react';
import { formatCount } from '../i18n/format';
import type { OwnStatus } from './use-own-model';

export const text = {
  earlierFit: 'This was made with the model of an earlier fit. Ask again to see the one you have now.',
  earlierBatch: (batch: number): string =>
    `This was made after batch ${formatCount(batch, 'en')}. The fit has gone on since.`,
  /** @param names the settings that differ, as their fields call them */
  stale: (names: readonly string[]): string =>
    `Made with other settings. Changed since: ${names.join(', ')}.`,
  wave: { period: 'period, in timesteps', decay: 'decay per timestep' },
  model: {
    label: 'model',
    shipped: 'trained',
    initial: 'before training',
    own: 'yours',
    notYet: {
      'no-fit': (
        <>
          Yours can be chosen after a <a href="#fit">fit</a> with the settings in force.
        </>
      ),
      fitting: 'Yours is being fitted. It can be chosen when the fit pauses or ends.',
      fetching: 'Fetching the weights of yours…',
      failed: 'The weights of yours could not be fetched.',
    } satisfies Record<Exclude<OwnStatus, 'ready'>, ReactNode>,
  },
};

export type RunsText = typeof text;
