import { expect, it } from 'vitest';
import { createCore } from '../../core/create-core';
import { stackWeights } from '../../core/lstm/flat-weights';
import { stackForward } from '../../core/lstm/stack';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import { requestOf } from '../../runs/fit-request';
import { fitSettingsOf } from '../../settings/settings';
import { shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { brokenFits } from './broken-fits';

const waves = generateExamples(50, 20, 5, createStream(7, 'test'));

it.each([1, 7])(
  'a rate of 0.5 drives nearly all gates open or shut, and all waves get one answer, seed %d',
  async (seed) => {
    const plan = brokenFits.find(({ name }) => name === 'rate');
    const core = createCore();
    await core.useEngine('simd');
    const settings = { ...fitSettingsOf(shippedSettings), ...plan?.planned, seed };
    const { snapshot } = await core.fit(requestOf(settings, 'rate'), () => undefined);
    const weights = stackWeights(shippedShape, snapshot.weights);
    const traces = Array.from({ length: 20 }, (_, wave) =>
      stackForward(shippedShape, weights, waves.inputs.slice(wave * 50, (wave + 1) * 50)),
    );
    const gates = traces.flatMap(({ layers }) => layers.flatMap(({ i, f, o }) => [...i, ...f, ...o]));
    const extreme = gates.filter((gate) => gate < 0.01 || gate > 0.99).length;
    expect(extreme / gates.length).toBeGreaterThan(0.98);
    const { answer: norms } = await core.ask({ kind: 'gradient-norms', samples: 100, seed }, snapshot);
    for (const { kernel, recurrentKernel, bias } of norms.layers)
      expect([kernel, recurrentKernel, bias]).toEqual([0, 0, 0]);
    expect(norms.head?.bias).toBeGreaterThan(0.1);
    for (const { outputs } of traces) {
      outputs.forEach((answer, step) => expect(answer).toBeCloseTo(traces[0].outputs[step], 4));
    }
  },
  60_000,
);
