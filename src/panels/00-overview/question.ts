/** Check yourself: on which of four waves the page's own model is farthest off. */
import type { Answer } from '../../lesson/CheckYourself';
import type { Forecast } from '../../runs/forecast';
import { shippedForecast } from '../../shipped/shipped-forecast';
import { shippedWeights } from '../../shipped/shipped-weights';

/** Of all four; what sets them apart is the period. */
export const decay = 0.02;

/** In timesteps. The model was trained on 10 to 20. */
export const periods = { quicker: 7, quickest: 10, known: 18, slower: 26 } as const;
export type WaveChoice = keyof typeof periods;

export type Forecasts = Readonly<Record<WaveChoice, Forecast>>;

export async function askFarthest(): Promise<Answer<WaveChoice, Forecasts>> {
  const weights = await shippedWeights.load();
  const forecast = (period: number) => shippedForecast(weights, { period, decay });
  const found = {
    quicker: forecast(periods.quicker),
    quickest: forecast(periods.quickest),
    known: forecast(periods.known),
    slower: forecast(periods.slower),
  };
  const names = Object.keys(periods) as WaveChoice[];
  const choice = names.reduce((worst, next) => (found[next].mae > found[worst].mae ? next : worst));
  return { choice, found };
}
