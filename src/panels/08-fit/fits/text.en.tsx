import type { FitProgress, SimdVariant } from '../../../core/api';
import type { FitSettings } from '../../../settings/settings';
import { formatCount, formatDecimals, formatError } from '../../../i18n/format';

const count = (value: number): string => formatCount(value, 'en');

export const text = {
  caption: 'Two fits made with the page, then yours',
  ofPage: 'the page’s',
  gap: 'gap',
  /** Below the table, where a fit has no errors yet. */
  howToFill: (
    <>
      A fit that was stopped has dashes until it is <a href="#evaluate">evaluated</a>.
    </>
  ),
  samples: 'sequences × epochs',
  model: ({ layers, units, batchSize, learningRate, schedule, seed }: FitSettings): string =>
    `${layers} × ${units} units, batch ${batchSize}, rate ${learningRate}${schedule === 'cosine' ? ' falling' : ''}, seed ${seed}`,
  chapters: 'the chapter’s settings',
  seed: (seed: number): string => `seed ${seed}`,
  wentOn: (run: string, batch: number): string => `went on from fit ${run}, update ${count(batch)}`,
  rateAt: (learningRate: number, batch: number): string => `rate ${learningRate} from update ${count(batch)}`,
  times: (times: number): string => `${formatDecimals(times, 2)} × always 0.5`,
  use: 'use these settings',
  repeat: 'fit it again',
  copy: 'Copy your fits as a table',
  columns: {
    fit: 'fit',
    seconds: 'seconds',
    engine: 'engine',
    training: 'training error',
    fresh: 'fresh error',
    ended: 'stopped after update',
    wentOn: 'went on from fit: update',
    rates: 'update: new rate',
  },
  earlierVisit: 'earlier visit',
  /** Below the table, where it lists fits of earlier visits. */
  earlier:
    'Of fits of an earlier visit this browser has kept settings, errors and curves, but not the model. A fit that began from its seed and was not changed on its way can be fitted again by its button, as far as it had come: on simd, without relaxed arithmetic, the same settings and seed give the same model to the bit.',
  forget: 'Forget the fits of earlier visits',
  /** A fit in which the page was reloaded, or the browser discarded its tab. */
  interrupted: {
    left: (run: string, { batch, batches }: Pick<FitProgress, 'batch' | 'batches'>): string =>
      `Fit ${run} was under way when the page was left, at batch ${count(batch)} of ${count(batches)}. `,
    again: 'It began from its seed: running it again gives the same curve and the same model.',
    kept: (batch: number): string =>
      `The page kept its model of batch ${count(batch)}: it can go on from there.`,
    gone: (run: string): string => `It had gone on from fit ${run}, whose model is gone, so it cannot go on.`,
    changed: 'Its learning rate or engine was changed on the way, and its model is gone, so it cannot go on.',
    runAgain: 'Run it again',
    goOn: (batch: number): string => `Go on from batch ${count(batch)}`,
    forget: 'Forget it',
  },
  variants: {
    fixed: 'simd',
    relaxed: 'relaxed simd',
    script: 'plain TypeScript',
  } satisfies Record<SimdVariant, string>,
  took: (seconds: number, engine: string): string => `${formatDecimals(seconds, 1)} s on ${engine}`,
  join: ', ',
  training: 'training error',
  fresh: (mae: number, draw: number): string =>
    draw === 0 ? formatError(mae) : `${formatError(mae)} (set ${draw + 1})`,
  mae: 'fresh error',
  stopped: 'stopped',
  unknown: '–',
};

export type FitsText = typeof text;
