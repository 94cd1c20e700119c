/** What a learner takes home, run as it is: the notebook, the program of section 7.7, and the file of the weights. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCore } from '../src/core/create-core';
import { generateExamples } from '../src/core/sequence/examples';
import { createStream } from '../src/core/sequence/random';
import type { EngineName } from '../src/core/api';
import type { Language } from '../src/i18n/language';
import { listingValues } from '../src/lesson/listing-values';
import listing from '../src/panels/11-complete-example/listing.py?listing';
import { comparedRows, notebookOf } from '../src/panels/11-complete-example/take-home/notebook';
import { safetensorsOf } from '../src/panels/11-complete-example/take-home/safetensors';
import {
  askFacts,
  ownModel,
  shippedOne,
  type TakenModel,
} from '../src/panels/11-complete-example/take-home/taken-model';
import { requestOf } from '../src/runs/fit-request';
import { fitSettingsOf, initialSettings, type FitSettings } from '../src/settings/settings';
import { shippedSnapshot } from '../src/shipped/shipped-model';
import { weightsOfFile } from '../src/shipped/testing/weights-file';
import { fillIn, textOf } from '../src/ui/listing';
import { provideCore } from '../src/worker/connection';
import { backend, runNotebook, runProgram } from './python';

const folder = mkdtempSync(join(tmpdir(), 'ringdown-'));
afterAll(() => rmSync(folder, { recursive: true }));

const chapter = fitSettingsOf(initialSettings);
/** The error of always answering 0.5 is 0.041 with the chapter's settings; the chapter's fit gets about half of it. */
const chapterRange = [0.005, 0.035] as const;

const sha256 = (data: Float32Array): string =>
  createHash('sha256').update(Buffer.from(data.buffer)).digest('hex');

/** A small fit, by `engine`, of a model of an odd size. */
async function fitted(engine: EngineName): Promise<TakenModel> {
  const core = createCore();
  await core.useEngine(engine);
  provideCore(core);
  const settings: FitSettings = {
    ...chapter,
    samples: 250,
    layers: 3,
    units: 7,
    length: 23,
    outputs: 3,
    learningRate: 0.01,
    schedule: 'cosine',
    seed: 4_294_967_295,
  };
  const { snapshot } = await core.fit(requestOf(settings, '1'), () => undefined);
  const run = { id: '1', settings, engine, status: 'done', losses: [], snapshots: [snapshot] } as const;
  return ownModel(snapshot, run);
}

async function shipped(): Promise<TakenModel> {
  const core = createCore();
  await core.useEngine('simd');
  provideCore(core);
  return shippedOne(shippedSnapshot(weightsOfFile));
}

describe.each<[string, () => Promise<TakenModel>, Language]>([
  ['the page’s own model, in English', shipped, 'en'],
  ['a learner’s model, in Chinese', () => fitted('reference'), 'zh-CN'],
])('the notebook of %s', (_, modelOf, language) => {
  let model: TakenModel;
  let lines: readonly string[];
  beforeAll(async () => {
    model = await modelOf();
    const file = join(folder, `${language}.ipynb`);
    writeFileSync(file, notebookOf(model, await askFacts(model, comparedRows), language));
    lines = runNotebook(file).trim().split('\n');
  });

  it('runs: Keras has the browser’s forecasts and error', () => {
    const [, keras, browser] = /^MAE: Keras (\S+), browser (\S+)$/m.exec(lines.join('\n')) ?? [];
    expect(Number(keras)).toBeGreaterThan(0.001);
    expect(Math.abs(Number(keras) - Number(browser))).toBeLessThan(1e-6);
    expect(lines.filter((line) => line === '[a plot]')).toHaveLength(4);
  });

  it('rebuilds the page’s data to the bit', () => {
    const { length, outputs, samples, seed } = model.settings;
    const of = (rows: number, stream: 'test' | 'training') => {
      const { inputs, targets } = generateExamples(length, rows, outputs, createStream(seed, stream));
      return [sha256(inputs), sha256(targets)];
    };
    expect(lines.slice(-4)).toEqual([...of(1000, 'test'), ...of(samples, 'training')]);
  });

  it('trains on, to a smaller error', () => {
    const [, before, after] = /^MAE before (\S+), after (\S+)$/m.exec(lines.join('\n')) ?? [];
    expect(Number(after)).toBeLessThan(Number(before));
  });
});

it.each<[Language, Partial<FitSettings>]>([
  ['en', {}],
  ['zh-CN', { layers: 1, units: 15, samples: 5000, learningRate: 0.02, schedule: 'cosine' }],
])('the program of section 7.7 runs, and errs as in the chapter: %s', (language, changes) => {
  const values = listingValues({ ...chapter, ...changes });
  const file = join(folder, `stacked_lstm_${language}.py`);
  const program = textOf(fillIn(listing, values, language));
  const choice = 'os.environ["KERAS_BACKEND"] = "jax"';
  expect(program).toContain(choice);
  // As it is, with JAX; for another backend with the one line changed that chooses it.
  writeFileSync(file, program.replace(choice, choice.replace('jax', backend)));
  const [, mae] = /^MAE: (\S+)$/m.exec(runProgram(file)) ?? [];
  expect(Number(mae)).toBeGreaterThan(changes.schedule === 'cosine' ? 0 : chapterRange[0]);
  expect(Number(mae)).toBeLessThan(chapterRange[1]);
});

it('the library safetensors opens the weights, and says what is known of them', async () => {
  const model = await shipped();
  const file = join(folder, 'weights.safetensors');
  writeFileSync(file, safetensorsOf(model));
  const read = `
import hashlib, json, sys
import numpy as np
from safetensors import safe_open
with safe_open(sys.argv[1], "numpy") as file:
    arrays = [file.get_tensor(name) for name in sys.argv[2:]]
    flat = np.concatenate([array.ravel() for array in arrays])
    print(json.dumps([file.metadata(), [array.shape for array in arrays], hashlib.sha256(flat.tobytes()).hexdigest()]))
`;
  const names = ['lstm', 'lstm_1'].flatMap((layer) =>
    ['kernel', 'recurrent_kernel', 'bias'].map((weight) => `${layer}.${weight}`),
  );
  const said = runProgram('-c', read, file, ...names, 'dense.kernel', 'dense.bias');
  const [metadata, shapes, bits] = JSON.parse(said);
  expect(metadata).toMatchObject({ units: '20', seed: '7', fingerprint: model.fingerprint });
  expect(shapes.slice(0, 3)).toEqual([[1, 80], [20, 80], [80]]);
  expect(bits).toBe(sha256(model.snapshot.weights));
});
