/** The shipped weights, read from the disk instead of fetched. */
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { traceForecast, type TracedForecast } from '../../runs/traced-forecast';
import { readShipped, shippedShape } from '../shipped-model';

const file = readFileSync(new URL('../chapter.bin', import.meta.url));

export const weightsFile = Uint8Array.from(file).buffer;
export const weightsOfFile = readShipped(weightsFile);

/** Replaces `fetch` for the page's request for its weights. */
export const serveWeights = (): void =>
  void vi.stubGlobal('fetch', () => Promise.resolve(new Response(weightsFile)));

/** What the shipped model computes for one wave. */
export const shippedTrace = (period: number, decay: number): TracedForecast =>
  traceForecast(shippedShape, weightsOfFile, { period, decay });
