import { formatCount } from '../i18n/format';

export const text = {
  earlierFit: 'This was made with the model of an earlier fit. Ask again to see the one you have now.',
  earlierBatch: (batch: number): string =>
    `This was made after batch ${formatCount(batch, 'en')}. The fit has gone on since.`,
  /** @param names the settings that differ, as their fields call them */
  stale: (names: readonly string[]): string =>
    `Made with other settings. Changed since: ${names.join(', ')}.`,
};

export type RunsText = typeof text;
