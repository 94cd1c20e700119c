import { useEffect } from 'react';
import type { StackWeights } from '../core/lstm/shapes';
import type { ForecasterShape } from '../runs/forecast';
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

export interface Forecaster {
  readonly shape: ForecasterShape;
  readonly weights: StackWeights;
}

/** The shown model; undefined until the shipped weights, requested here, have arrived. */
export function useShownForecaster(): Forecaster | undefined {
  useEffect(() => shippedWeights.request(), []);
  const { value: weights } = useArrival(shippedWeights);
  const own = useOwnModel();
  const shown = useShownModel();
  if (shown === 'own') return own;
  if (shown === 'initial') return { shape: shippedShape, weights: untrainedWeights() };
  return weights && { shape: shippedShape, weights };
}

/** The shown model's forecast of the shown wave. */
export function useShownForecast(): TracedForecast | undefined {
  const model = useShownForecaster();
  const wave = useShownStore((state) => state.wave);
  return model && traceForecast(model.shape, model.weights, wave);
}
