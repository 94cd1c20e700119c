/** Check yourself: for which of four waves the shipped model has the largest error. */
import type { Answer } from '../../lesson/CheckYourself';
import type { Forecast } from '../../runs/forecast';
import { shippedForecast } from '../../shipped/shipped-forecast';
import { shippedWeights } from '../../shipped/shipped-weights';

/** The decay of all four waves; only their periods differ. */
export const decay = 0.02;

/** Periods in timesteps. The model was trained on 10 to 20. */
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
