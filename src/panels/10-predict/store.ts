/** One fresh sequence, the forecast of its last points, and the points that really follow. */
import { create } from 'zustand';
import type { ForecastQuestion, Moment } from '../../core/api';
import { createAnswer } from '../../runs/answer';
import { shownReference, shownRun, useRunsStore } from '../../runs/runs-store';
import { compareForecast, inputsOf, type Forecast } from '../../runs/forecast';
import { drawWave } from './wave';

interface OwnForecast extends Forecast {
  /** The model that made the forecast. */
  readonly of: Moment;
}

interface PredictState {
  /** Index of the next sequence in the seed's stream. */
  readonly draw: number;
  /** The forecast of the learner's model; until it exists, the shipped model's forecast is shown. */
  readonly forecast?: OwnForecast;
  /** Index of the sequence that the shipped model forecasts. */
  readonly shippedDraw: number;
}

export const usePredictStore = create<PredictState>(() => ({ draw: 0, shippedDraw: 0 }));

export const useForecast = createAnswer<ForecastQuestion>();

/** Draws the next sequence and forecasts it with the shown model, also during a fit. A call that fails skips no sequence. */
export async function predict(): Promise<void> {
  const { draw } = usePredictStore.getState();
  const state = useRunsStore.getState();
  const settings = shownRun(state)?.settings;
  const timesteps = settings?.length ?? 1;
  const wave = drawWave(settings?.seed ?? 0, draw);
  const reply = await useForecast.ask(
    { kind: 'forecast', inputs: inputsOf(wave, timesteps) },
    shownReference(state),
  );
  if (reply === undefined) return;
  usePredictStore.setState({
    draw: draw + 1,
    forecast: { ...compareForecast(wave, timesteps, reply.answer), of: reply.of },
  });
}

/** Draws the next sequence for the shipped model. */
export const nextShipped = (): void =>
  usePredictStore.setState(({ shippedDraw }) => ({ shippedDraw: shippedDraw + 1 }));
