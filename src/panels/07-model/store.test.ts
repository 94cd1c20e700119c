import { beforeEach, expect, it } from 'vitest';
import type { Core, ModelSpec, ModelSummary } from '../../core/api';
import { CoreError } from '../../core/core-error';
import { createCore } from '../../core/create-core';
import { provideCore } from '../../worker/connection';
import { changeSettings, useSettingsStore } from '../../settings/settings-store';
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

it('asks one question at a time, skips those overtaken, and drops the reply to an earlier one', async () => {
  const asked: ModelSpec[] = [];
  let answerFirst: (summary: ModelSummary) => void = () => undefined;
  const reply = (parameters: number): ModelSummary => ({ layers: [], parameters, printed: [] });
  provideCore({
    ...core,
    summarize: (model) => {
      asked.push(model);
      if (asked.length > 1) return Promise.resolve(reply(2));
      return new Promise((resolve) => {
        answerFirst = resolve;
      });
    },
  });
  const first = summarize();
  await Promise.resolve();
  changeSettings({ units: 25 });
  const overtaken = summarize();
  changeSettings({ units: 30 });
  const last = summarize();
  expect(asked).toHaveLength(1);
  answerFirst(reply(1));
  await Promise.all([first, overtaken, last]);
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
