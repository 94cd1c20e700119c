/**
 * Which engine runs, and why. An engine is a TensorFlow.js backend together with the way it trains; the table below is
 * the only place that knows them all.
 */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import { backend, env, getBackend, memory, ready, setBackend } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type {
  EngineCandidate,
  EngineChoice,
  EngineName,
  EngineRefusal,
  EngineReport,
  MemoryReport,
} from './api';
import { CoreError } from './core-error';
import type { FusedAdam } from './kernels/fused-adam';
import { SimdForecaster, SimdTraining } from './kernels/simd/simd-training';
import type { Model } from './model/build';
import { stockForecaster, stockTraining } from './model/stock';
import type { Forecaster, Training } from './model/training';

interface Engine {
  /** TensorFlow.js' name of the backend. */
  readonly backend: string;
  /** Why it cannot run here at all, if it cannot. */
  readonly refusal: () => EngineRefusal | undefined;
  /** Plans for batches of `batchSize`; smaller ones need no other plan. */
  readonly training: (model: Model, optimizer: FusedAdam, batchSize: number) => Training | Promise<Training>;
  readonly forecaster: (model: Model) => Forecaster | Promise<Forecaster>;
}

const engines: Readonly<Record<EngineName, Engine>> = {
  webgl: {
    backend: 'webgl',
    refusal: webglRefusal,
    training: stockTraining,
    forecaster: stockForecaster,
  },
  simd: {
    // The kernel computes beside TensorFlow.js; what the model does by itself runs on its plain backend.
    backend: 'cpu',
    refusal: () => undefined,
    training: (model, optimizer, batchSize) => SimdTraining.create(model, optimizer, batchSize),
    forecaster: (model) => SimdForecaster.create(model),
  },
  reference: {
    backend: 'cpu',
    refusal: () => undefined,
    training: stockTraining,
    forecaster: stockForecaster,
  },
};

/** In the order in which `auto` prefers them: until WebGL has fused kernels, SIMD is the faster one everywhere. */
const engineNames: readonly EngineName[] = ['simd', 'webgl', 'reference'];

/** A renderer that emulates WebGL on the CPU, by the names browsers give them. */
export const isSoftwareRenderer = (renderer: string): boolean =>
  /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);

/**
 * Chooses an engine and makes it TensorFlow.js' backend.
 * @throws CoreError `engine-unavailable` with the refusal, when a forced engine cannot run.
 */
export async function selectEngine(choice: EngineChoice): Promise<EngineReport> {
  const candidates = engineNames.map(candidate);
  const engine = choice === 'auto' ? automatic(candidates) : choice;
  const refusal = engines[engine].refusal();
  if (refusal !== undefined) throw new CoreError('engine-unavailable', refusal);
  const name = engines[engine].backend;
  const set = await setBackend(name).catch(() => false);
  if (!set || getBackend() !== name)
    throw new CoreError('engine-unavailable', `backend ${name} did not start`);
  await ready();
  const renderer = engine === 'webgl' ? webglRenderer() : undefined;
  return { engine, choice, candidates, ...(renderer === undefined ? {} : { renderer }) };
}

/** The fit's half of an engine. */
export const startTraining = async (
  engine: EngineName,
  model: Model,
  optimizer: FusedAdam,
  batchSize: number,
): Promise<Training> => engines[engine].training(model, optimizer, batchSize);

/** The half that evaluates and predicts. */
export const startForecaster = async (engine: EngineName, model: Model): Promise<Forecaster> =>
  engines[engine].forecaster(model);

/**
 * Asked between batches.
 * @throws CoreError `context-lost`: TensorFlow.js does not notice, and would go on training on garbage.
 */
export function checkEngine(engine: EngineName): void {
  if (engine !== 'webgl') return;
  if ((backend() as MathBackendWebGL).gpgpu.gl.isContextLost()) throw new CoreError('context-lost');
}

/** What TensorFlow.js holds, on all engines together. */
export function engineMemory(): MemoryReport {
  const { numTensors, numBytes } = memory();
  return { tensors: numTensors, bytes: numBytes };
}

function candidate(engine: EngineName): EngineCandidate {
  const refusal = engines[engine].refusal() ?? softwareRefusal(engine);
  return refusal === undefined ? { engine } : { engine, refusal };
}

function automatic(candidates: readonly EngineCandidate[]): EngineName {
  return candidates.find(({ refusal }) => refusal === undefined)?.engine ?? 'reference';
}

/** Software GL is slower than the CPU it runs on: only taken when forced. */
function softwareRefusal(engine: EngineName): EngineRefusal | undefined {
  return engine === 'webgl' && isSoftwareRenderer(webglRenderer() ?? '') ? 'software-renderer' : undefined;
}

function webglRefusal(): EngineRefusal | undefined {
  if (webglRenderer() === undefined) return 'no-webgl';
  // Software GL is our decision, by its name; without this flag TensorFlow.js would take it and caches the answer.
  env().set('SOFTWARE_WEBGL_ENABLED', true);
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) return 'half-float-only';
  return undefined;
}

let askedRenderer: { readonly name: string | undefined } | undefined;

/** The driver's own name, from a context of our own; undefined without WebGL 2 in this thread. */
function webglRenderer(): string | undefined {
  askedRenderer ??= { name: askRenderer() };
  return askedRenderer.name;
}

function askRenderer(): string | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (gl === null) return undefined;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}
