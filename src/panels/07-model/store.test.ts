import { beforeEach, expect, it } from 'vitest';
import type { Core, ModelSpec, ModelSummary } from '../../core/api';
import { CoreError } from '../../core/core-error';
import { createCore } from '../../core/create-core';
import { provideCore } from '../../experiment/core';
import { changeSettings, useSettingsStore } from '../../experiment/settings-store';
import { describeLayers } from './layers';
import { summarize, useModelPanelStore } from './store';

const core: Core = createCore();
const state = () => useModelPanelStore.getState();

beforeEach(async () => {
  await core.useEngine('reference');
  provideCore(core);
  useSettingsStore.setState(useSettingsStore.getInitialState(), true);
  useModelPanelStore.setState(useModelPanelStore.getInitialState(), true);
});

it("agrees with TensorFlow.js on the chapter's model, and on a deeper one", async () => {
  for (const changes of [{}, { layers: 4, units: 7, length: 30, outputs: 3 }, { layers: 1 }]) {
    changeSettings(changes);
    await summarize();
    const { summary, madeFor, status } = state();
    expect(status).toBe('done');
    const described = describeLayers(useSettingsStore.getState().settings);
    expect(madeFor?.layers).toHaveLength(described.length - 1);
    expect(summary?.layers).toEqual(
      described.map(({ name, className, outputShape, parameters }) => ({
        name,
        className,
        outputShape,
        parameters,
      })),
    );
    expect(summary?.parameters).toBe(described.reduce((sum, { parameters }) => sum + parameters, 0));
  }
});

it('drops the reply to an earlier question', async () => {
  const answers: ((summary: ModelSummary) => void)[] = [];
  const asked: ModelSpec[] = [];
  provideCore({
    ...core,
    summarize: (model) => {
      asked.push(model);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  const reply = (parameters: number): ModelSummary => ({ layers: [], parameters, printed: [] });
  const first = summarize();
  changeSettings({ units: 30 });
  const second = summarize();
  answers[1]?.(reply(2));
  await second;
  answers[0]?.(reply(1));
  await first;
  expect(asked.map(({ layers }) => layers[0]?.units)).toEqual([20, 30]);
  expect(state()).toMatchObject({ status: 'done', summary: { parameters: 2 }, madeFor: asked[1] });
});

it('becomes a failure with its code, keeps the summary it had, and can be tried again', async () => {
  await summarize();
  provideCore({ ...core, summarize: () => Promise.reject(new CoreError('worker-died', 'gone')) });
  await summarize();
  expect(state()).toMatchObject({
    status: 'failed',
    failure: { code: 'worker-died', detail: 'gone' },
    summary: { parameters: 5145 },
  });
  provideCore(core);
  await summarize();
  expect(state().status).toBe('done');
  expect(state().failure).toBeUndefined();
});
