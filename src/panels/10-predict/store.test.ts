import { beforeEach, expect, it } from 'vitest';
import type { Core } from '../../core/api';
import { CoreError } from '../../core/core-error';
import { startFit } from '../../runs/fits';
import { beginWith } from '../../runs/testing/tiny-fits';
import { provideCore } from '../../worker/connection';
import { predict, useForecast, usePredictStore } from './store';
import { drawWave } from './wave';

let core: Core;

beforeEach(async () => {
  core = await beginWith('simd');
  usePredictStore.setState(usePredictStore.getInitialState(), true);
  useForecast.reset();
});

it('skips no wave when a call fails', async () => {
  await startFit();
  provideCore({ ...core, ask: () => Promise.reject(new CoreError('worker-died')) });
  await predict();
  expect(useForecast.getState().status).toBe('failed');
  provideCore(core);
  await predict();
  expect(usePredictStore.getState().forecast).toMatchObject(drawWave(7, 0));
  await predict();
  expect(usePredictStore.getState().forecast).toMatchObject(drawWave(7, 1));
});
