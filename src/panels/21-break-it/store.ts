/** The forecasts of the page's model for all waves of the chosen break, made by the core in one batch. */
import { create } from 'zustand';
import type { ForecastQuestion } from '../../core/api';
import { createAnswer } from '../../runs/answer';
import { shippedShape, shippedSnapshot } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';
import { allPoints, type BreakName } from './breaks';

export const useBreak = create<{ readonly name: BreakName }>(() => ({ name: 'period' }));

export const useBreakForecasts = createAnswer<ForecastQuestion>();

/** Chooses a break; the answer of another one is dropped. */
export function chooseBreak(name: BreakName): void {
  useBreakForecasts.reset();
  useBreak.setState({ name });
}

/** Asks for the forecasts of this break. */
export async function breakModel(name: BreakName): Promise<void> {
  // `WeightsNotice` says that they have not arrived.
  const weights = await shippedWeights.load().catch(() => undefined);
  if (weights === undefined) return;
  const { timesteps, outputs } = shippedShape;
  const rows = allPoints(name, timesteps, outputs);
  const inputs = new Float32Array(rows.length * timesteps);
  rows.forEach((row, index) => inputs.set(row.inputs, index * timesteps));
  if (useBreak.getState().name === name) {
    await useBreakForecasts.ask({ kind: 'forecast', inputs }, shippedSnapshot(weights));
  }
}
