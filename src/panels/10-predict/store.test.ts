import { beforeEach, expect, it } from 'vitest';
import type { Core } from '../../core/api';
import { CoreError } from '../../core/core-error';
import { startFit } from '../../runs/fits';
import { beginWith } from '../../runs/testing/tiny-fits';
import { provideCore } from '../../worker/connection';
import { chooseWave, forecastAgain, predict, useForecast, usePredictStore } from './store';
import { drawWave, firstLively } from './wave';

let core: Core;

beforeEach(async () => {
  core = await beginWith('simd');
  usePredictStore.setState(usePredictStore.getInitialState(), true);
  useForecast.reset();
});

it('skips no wave when a call fails, whether it is repeated or the next one is asked for', async () => {
  await startFit();
  const first = firstLively(7, 10);
  const forecastOf = () => usePredictStore.getState().forecast;
  for (const [index, again] of [predict, forecastAgain].entries()) {
    provideCore({ ...core, ask: () => Promise.reject(new CoreError('worker-died')) });
    await predict();
    expect(useForecast.getState().status).toBe('failed');
    provideCore(core);
    await again();
    expect(forecastOf()).toMatchObject(drawWave(7, first + index));
  }
  await predict();
  expect(forecastOf()).toMatchObject(drawWave(7, first + 2));
});

it('repeats the wave that was chosen when its call fails', async () => {
  await startFit();
  await predict();
  provideCore({ ...core, ask: () => Promise.reject(new CoreError('worker-died')) });
  await chooseWave({ period: 17 });
  provideCore(core);
  await forecastAgain();
  expect(usePredictStore.getState().forecast).toMatchObject({ period: 17 });
});
