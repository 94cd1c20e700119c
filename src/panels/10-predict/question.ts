/** Check yourself: for which of three waves a trained model is worse than always answering 0.5. */
import type { Answer } from '../../lesson/CheckYourself';
import type { Forecast } from '../../runs/forecast';
import { shippedForecast } from '../../shipped/shipped-forecast';
import { shippedWeights } from '../../shipped/shipped-weights';

export const waves = {
  slow: { period: 17, decay: 0.01 },
  quick: { period: 10, decay: 0.01 },
  dying: { period: 15, decay: 0.1 },
} as const;

type WaveName = keyof typeof waves;
export type WaveChoice = WaveName | 'none';

/** The shipped model's forecast of each wave. */
export type WaveForecasts = Readonly<Record<WaveName, Forecast>>;

/** Mean of forecast − truth: what all answers have in common. */
export const shiftOf = ({ predicted, expected }: Forecast): number =>
  predicted.reduce((sum, value, step) => sum + value - (expected[step] ?? Number.NaN), 0) / predicted.length;

export async function askWorse(): Promise<Answer<WaveChoice, WaveForecasts>> {
  const weights = await shippedWeights.load();
  const found = {
    slow: shippedForecast(weights, waves.slow),
    quick: shippedForecast(weights, waves.quick),
    dying: shippedForecast(weights, waves.dying),
  };
  const share = (name: WaveName) => found[name].mae / found[name].alwaysHalf;
  const names = Object.keys(waves) as WaveName[];
  const worst = names.reduce((worse, next) => (share(next) > share(worse) ? next : worse));
  return { choice: share(worst) > 1 ? worst : 'none', found };
}
