/** Check yourself: on which of two waves the shipped model's forecast is worth more than always saying 0.5. */
import type { Answer } from '../../lesson/CheckYourself';
import type { Forecast } from '../../runs/forecast';
import { shippedForecast } from '../../shipped/shipped-forecast';
import { shippedWeights } from '../../shipped/shipped-weights';

/** Two waves of the same period; one is nearly at rest where the forecast begins. */
export const waves = {
  dying: { period: 14, decay: 0.1 },
  lively: { period: 14, decay: 0.02 },
} as const;

export type WorthChoice = 'dying' | 'lively' | 'both' | 'neither';

export type Forecasts = Readonly<Record<keyof typeof waves, Forecast>>;

export async function askWorth(): Promise<Answer<WorthChoice, Forecasts>> {
  const weights = await shippedWeights.load();
  const found = {
    dying: shippedForecast(weights, waves.dying),
    lively: shippedForecast(weights, waves.lively),
  };
  const beats = ({ mae, alwaysHalf }: Forecast) => mae < alwaysHalf;
  const [dying, lively] = [beats(found.dying), beats(found.lively)];
  const choice = dying && lively ? 'both' : dying ? 'dying' : lively ? 'lively' : 'neither';
  return { choice, found };
}
