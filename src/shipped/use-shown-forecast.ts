import { useEffect } from 'react';
import { useShownStore } from '../runs/shown-store';
import { traceForecast, type TracedForecast } from '../runs/traced-forecast';
import { useOwnModel, useShownModel } from '../runs/use-own-model';
import { useArrival } from '../ui/lazy';
import { shippedShape } from './shipped-model';
import { shippedWeights } from './shipped-weights';
import { untrainedWeights } from './untrained';

/** The shipped model's forecast of the shown wave; undefined until its weights, requested here, have arrived. */
export function useShippedForecast(): TracedForecast | undefined {
  useEffect(() => shippedWeights.request(), []);
  const { value: weights } = useArrival(shippedWeights);
  const wave = useShownStore((state) => state.wave);
  return weights && traceForecast(shippedShape, weights, wave);
}

/** The shown model's forecast of the shown wave. */
export function useShownForecast(): TracedForecast | undefined {
  const shipped = useShippedForecast();
  const own = useOwnModel();
  const shown = useShownModel();
  const wave = useShownStore((state) => state.wave);
  if (shown === 'own') return own && traceForecast(own.shape, own.weights, wave);
  return shown === 'initial' ? traceForecast(shippedShape, untrainedWeights(), wave) : shipped;
}
