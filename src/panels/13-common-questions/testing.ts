/** The weights the page ships, read from the disk. */
import { readFileSync } from 'node:fs';
import { readShipped, shippedShape } from '../../shipped/shipped-model';
import { readWave, type Reading } from './reading';

const file = new URL('../../../public/weights/chapter.bin', import.meta.url);

export const shippedWeights = readShipped(Uint8Array.from(readFileSync(file)).buffer);

export const readingOf = (period: number, decay: number): Reading =>
  readWave(shippedShape, shippedWeights, { period, decay });
