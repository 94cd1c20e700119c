/** Runs in the page: the core itself on WebGL, and on the other engines to compare with. */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, memory } from '@tensorflow/tfjs-core';
import type { CoreError } from '../../src/core/core-error';
import type { Core, EngineName, FitRequest } from '../../src/core/api';
import { createCore } from '../../src/core/create-core';
import { smallFit, smallShape } from '../../src/core/testing/small-fit';
import { watchFit } from '../../src/core/testing/watched-fit';

async function coreOn(engine: EngineName): Promise<Core> {
  const core = createCore();
  await core.useEngine(engine);
  return core;
}

const ignore = (): void => undefined;
const distance = (one: ArrayLike<number>, other: ArrayLike<number>): number =>
  Math.max(...Array.from(one, (value, index) => Math.abs(value - other[index])));
const inputs = Float32Array.from({ length: smallShape.timesteps }, (_, index) => Math.sin(index));

/** A fit to the end, and one that goes on after `cut` batches on another engine: how far their results differ. */
export async function goOn(before: EngineName, after: EngineName, cut: number, change: Partial<FitRequest>) {
  const request = { ...smallFit, ...change };
  const whole = await (await coreOn(before)).fit(request, ignore);
  const core = await coreOn(before);
  const fit = watchFit(core, { ...request, pauseAfter: cut });
  await fit.when(({ state }) => state === 'paused');
  await core.command(request.run, { kind: 'stop' });
  const { snapshot: from } = await fit.result;
  const rest = await (await coreOn(after)).fit({ ...request, from }, ignore);
  return {
    cut: from.batch,
    batches: [whole.last.batch, rest.last.batch],
    weights: distance(rest.snapshot.weights, whole.snapshot.weights),
    loss: Math.abs(rest.last.loss - whole.last.loss),
  };
}

/** A fit whose graphics context is lost after `cut` batches, and that goes on without one from its last snapshot. */
export async function loseContext(cut: number) {
  const request = { ...smallFit, snapshotEvery: 1 };
  const whole = await (await coreOn('webgl')).fit(request, ignore);
  const core = await coreOn('webgl');
  const fit = watchFit(core, { ...request, pauseAfter: cut });
  await fit.when(({ state }) => state === 'paused');
  const { gl } = (backend() as MathBackendWebGL).gpgpu;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  await core.command(request.run, { kind: 'resume' });
  const code = await fit.result.then(
    () => 'done',
    (error: CoreError) => error.code,
  );
  const from = fit.snapshots().at(-1);
  if (from === undefined) throw new Error('no snapshot was sent');
  const rest = await (await coreOn('simd')).fit({ ...request, from }, ignore);
  return {
    code,
    cut: from.batch,
    batches: [whole.last.batch, rest.last.batch],
    weights: distance(rest.snapshot.weights, whole.snapshot.weights),
  };
}

/** A watched fit on WebGL: how far each reply differs from the answer about the snapshot of the same moment. */
export async function compareWatched() {
  const core = await coreOn('webgl');
  const questions = {
    forecast: { kind: 'forecast', inputs },
    trace: { kind: 'trace', inputs },
    'input-gradient': { kind: 'input-gradient', inputs, output: 0 },
  } as const;
  const fit = watchFit(core, { ...smallFit, snapshotEvery: 1, watch: Object.values(questions) });
  const asked = await core.ask(questions.forecast, '1');
  const { snapshot } = await fit.result;
  const replies = fit.events.flatMap((event) => (event.kind === 'watched' ? event.replies : []));
  const numbersOf = (answer: unknown): ArrayLike<number> =>
    answer instanceof Float32Array ? answer : (answer as { outputs: Float32Array }).outputs;
  const compared: { kind: string; difference: number }[] = [];
  for (const { kind, of, answer } of [{ kind: 'forecast' as const, ...asked }, ...replies]) {
    const own = [...fit.snapshots(), snapshot].find(({ batch }) => batch === of.batch);
    if (own === undefined) continue;
    const again = await core.ask(questions[kind as keyof typeof questions], own);
    compared.push({ kind, difference: distance(numbersOf(answer), numbersOf(again.answer)) });
  }
  return compared;
}

/** Many fits with snapshots and questions on WebGL: tensors, bytes, and objects of the context after each. */
export async function measureMemory(fits: number) {
  const core = await coreOn('webgl');
  const gl = (backend() as MathBackendWebGL).gpgpu.gl as unknown as Record<
    string,
    (...given: never[]) => unknown
  >;
  let objects = 0;
  for (const kind of ['Texture', 'Buffer', 'Framebuffer', 'Program', 'Shader', 'VertexArray']) {
    const [create, remove] = [gl[`create${kind}`], gl[`delete${kind}`]];
    gl[`create${kind}`] = (...given) => {
      objects += 1;
      return create.apply(gl, given);
    };
    gl[`delete${kind}`] = (...given) => {
      objects -= Number(given[0] !== null);
      return remove.apply(gl, given);
    };
  }
  const seen: { tensors: number; bytes: number; onCard: number; objects: number }[] = [];
  for (let round = 1; round <= fits; round += 1) {
    const fit = watchFit(core, { ...smallFit, run: String(round), samples: 20, snapshotEvery: 1 });
    const { snapshot } = await fit.result;
    await core.ask({ kind: 'forecast', inputs }, snapshot);
    await core.ask({ kind: 'trace', inputs }, fit.snapshots()[0]);
    await core.ask({ kind: 'evaluate', samples: 5, seed: 1, draw: 0 }, snapshot);
    const { numTensors, numBytes, numBytesInGPU } = memory() as ReturnType<typeof memory> & {
      numBytesInGPU: number;
    };
    seen.push({ tensors: numTensors, bytes: numBytes, onCard: numBytesInGPU, objects });
  }
  return seen;
}
