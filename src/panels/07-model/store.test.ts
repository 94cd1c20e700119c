import { beforeEach, expect, it } from 'vitest';
import type { Core } from '../../core/api';
import { createCore } from '../../core/create-core';
import { provideCore } from '../../worker/connection';
import { changeSettings, useSettingsStore } from '../../settings/settings-store';
import { describeLayers } from '../../lesson/layers';
import { shapeOf } from '../../runs/fit-request';
import { summarize, useModelSummary } from './store';

const core: Core = createCore();

beforeEach(async () => {
  await core.useEngine('reference');
  provideCore(core);
  useSettingsStore.setState(useSettingsStore.getInitialState(), true);
  useModelSummary.reset();
});

it("agrees with TensorFlow.js on the chapter's model, and on a deeper one", async () => {
  for (const changes of [{}, { layers: 4, units: 7, length: 30, outputs: 3 }, { layers: 1 }]) {
    changeSettings(changes);
    await summarize();
    const { status, question, reply } = useModelSummary.getState();
    const summary = reply?.answer;
    expect(status).toBe('done');
    const described = describeLayers(shapeOf(useSettingsStore.getState().settings));
    expect(question?.shape.layers).toHaveLength(described.length - 1);
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
