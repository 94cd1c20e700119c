/** The wave in force, the forecast of its last points by the learner's model, and the points that really follow. */
import { create } from 'zustand';
import type { ForecastQuestion, Moment } from '../../core/api';
import { createAnswer } from '../../runs/answer';
import { shownReference, shownRun, useRunsStore } from '../../runs/runs-store';
import { compareForecast, inputsOf, type Forecast, type Wave } from '../../runs/forecast';
import { shippedSettings } from '../../shipped/shipped-model';
import { drawWave, firstLively } from './wave';

interface OwnForecast extends Forecast {
  /** The model that made the forecast. */
  readonly of: Moment;
}

interface PredictState {
  /** The wave that is forecast, or was asked for last. */
  readonly wave: Wave;
  /** Index of the next sequence in the stream of the learner's seed; the first one is a lively one. */
  readonly draw?: number;
  /** The forecast of the learner's model; until it exists, the shipped model's forecast is shown. */
  readonly forecast?: OwnForecast;
  /** Index of the sequence that the shipped model forecast last. */
  readonly shippedDraw: number;
}

function firstState(): PredictState {
  const { seed, length } = shippedSettings;
  const shippedDraw = firstLively(seed, length);
  return { wave: drawWave(seed, shippedDraw), shippedDraw };
}

export const usePredictStore = create<PredictState>(firstState);

export const useForecast = createAnswer<ForecastQuestion>();

/** Draws the next sequence and forecasts it with the shown model, also during a fit. A call that fails skips no sequence. */
export async function predict(): Promise<void> {
  usePredictStore.setState({ wave: drawn().wave });
  await forecastAgain();
}

/** The next sequence in the stream of the learner's seed. */
function drawn(): { readonly draw: number; readonly wave: Wave } {
  const { seed, length } = shownRun(useRunsStore.getState())?.settings ?? { seed: 0, length: 1 };
  const { draw = firstLively(seed, length) } = usePredictStore.getState();
  return { draw, wave: drawWave(seed, draw) };
}

/** Repeats the forecast of the wave in force, after a call that failed. */
export const forecastAgain = (): Promise<void> => forecast(usePredictStore.getState().wave);

/** Changes the wave in force, and forecasts it with the model whose forecast is shown. */
export async function chooseWave(change: Partial<Wave>): Promise<void> {
  const { wave: before, forecast: own } = usePredictStore.getState();
  const wave = { ...before, ...change };
  usePredictStore.setState({ wave });
  if (own !== undefined) await forecast(wave);
}

/** Asks the shown model. */
async function forecast(wave: Wave): Promise<void> {
  const state = useRunsStore.getState();
  const timesteps = shownRun(state)?.settings.length ?? 1;
  const reply = await useForecast.ask(
    { kind: 'forecast', inputs: inputsOf(wave, timesteps) },
    shownReference(state),
  );
  if (reply === undefined) return;
  const next = drawn();
  if (wave.period === next.wave.period && wave.decay === next.wave.decay) {
    usePredictStore.setState({ draw: next.draw + 1 });
  }
  usePredictStore.setState({ forecast: { ...compareForecast(wave, timesteps, reply.answer), of: reply.of } });
}

/** Draws the next sequence for the shipped model. */
export const nextShipped = (): void =>
  usePredictStore.setState(({ shippedDraw }) => ({
    shippedDraw: shippedDraw + 1,
    wave: drawWave(shippedSettings.seed, shippedDraw + 1),
  }));
