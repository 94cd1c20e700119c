/** Check yourself: on which of four waves an answer of 0.5 is nearest to what the model has to forecast. */
import { compareForecast } from '../../runs/forecast';
import type { Answer } from '../../lesson/CheckYourself';
import { forecastBand, swingLeft } from './decay';

/** Periods in timesteps, decays per timestep. */
export const waves = {
  quick: { period: 10, decay: 0.05 },
  slow: { period: 20, decay: 0.03 },
  lively: { period: 12, decay: 0.02 },
  dying: { period: 20, decay: 0.1 },
} as const;
export type WaveChoice = keyof typeof waves;

export interface Flatness {
  /** The error of always answering 0.5 at the forecast's timesteps. */
  readonly error: number;
  /** Share of the initial swing at the first of them, in 0..1. */
  readonly left: number;
}

/** Computes the waves' points, and the error of answering 0.5 at each of them. */
export function askFlattest(): Answer<WaveChoice, Readonly<Record<WaveChoice, Flatness>>> {
  const flatness = (name: WaveChoice): Flatness => {
    const halves = Array.from({ length: forecastBand.to - forecastBand.from + 1 }, () => 0.5);
    return {
      error: compareForecast(waves[name], forecastBand.from, halves).mae,
      left: swingLeft(forecastBand.from, waves[name].decay),
    };
  };
  const names = Object.keys(waves) as WaveChoice[];
  const found = {
    quick: flatness('quick'),
    slow: flatness('slow'),
    lively: flatness('lively'),
    dying: flatness('dying'),
  };
  const choice = names.reduce((best, next) => (found[next].error < found[best].error ? next : best));
  return { choice, found };
}
