import type { Speed } from '../../../runs/speed';
import { formatCount, formatError } from '../../../i18n/format';

const count = (value: number): string => formatCount(value, 'en');

export const text = {
  handle: 'Moment that is shown, in updates',
  at: (batch: string, loss: string | undefined): string =>
    loss === undefined ? `after ${batch} updates` : `after ${batch} updates, loss ${loss}`,
  fit: (id: string): string => `fit ${id}`,
  recent: (every: number): string => (every === 1 ? 'each batch' : `mean of ${count(every)} batches`),
  leaves: (batch: string): string => `follows from ${batch}`,
  left: (batch: string, half: string): string =>
    `After ${batch} updates it left the plateau at ${half}, and has not been back.`,
  abovePlateau: (half: string): string => `It is still above ${half}, the error of always 0.5.`,
  onPlateau: (half: string): string => `It has not left the plateau at ${half}, the error of always 0.5.`,
  wentOn: 'went on',
  rate: (learningRate: number): string => `rate ${learningRate}`,
  useRate: (learningRate: number): string => `Rate ${learningRate} from the next batch on`,
  on: (engine: string): string => `on ${engine}`,
  speed: 'batches a second',
  speeds: { 1: '1', 8: '8', 64: '64', full: 'flat out' } satisfies Record<Speed, string>,
  hint: 'Drag the handle below the curve, or press the arrow keys on it, to go back in time.',
  shown: (batch: string): string => `Shown: the model after ${batch} updates.`,
  error: (mae: string, times: string): string =>
    `Error on fresh sequences ${mae}, ${times} times that of always 0.5.`,
  again: (batch: string): string => `Train on from update ${batch}`,
  goOn: (batch: string): string => `Go on from update ${batch}`,
  newest: 'Back to the newest',
  otherShape: 'The settings now describe a model of another shape; this one cannot become that.',
  replace:
    'A fit is under way. Stop it, and go on from the moment that is shown with the settings you have now?',
  oneBatch: {
    sentence: (batch: number, rows: number, before: number, after: number, fell: number): string =>
      `Batch ${count(batch)}, ${count(rows)} sequences: mean loss ${formatError(before)} before the update, ${formatError(after)} after it; it fell on ${count(fell)} of them.`,
    losses: 'Loss of each sequence of the batch',
    sequence: 'sequence',
    before: 'before',
    after: 'after',
    sizes: 'How far the update moved the weights',
    part: 'part',
    layer: (layer: number): string => `layer ${layer}`,
    head: 'Dense',
    step: 'length of the step',
    share: 'of the weights’ length',
  },
};

export type LaboratoryText = typeof text;
