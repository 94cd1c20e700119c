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
  EngineWishes,
  MemoryReport,
  SimdVariant,
} from './api';
import { CoreError } from './core-error';
import type { FusedAdam } from './kernels/fused-adam';
import { chosenVariant, stackVariants } from './kernels/simd/create-stack';
import { SimdForecaster, SimdTraining } from './kernels/simd/simd-training';
import { WebglForecaster } from './kernels/webgl/webgl-forecaster';
import { WebglTraining } from './kernels/webgl/webgl-training';
import type { Model } from './model/build';
import { measureBatch } from './model/measure';
import { stockForecaster, stockTraining } from './model/stock';
import type { Forecaster, Training } from './model/training';

interface Engine {
  /** TensorFlow.js' name of the backend. */
  readonly backend: string;
  /** Why it cannot run here at all, if it cannot. */
  readonly refusal: () => EngineRefusal | undefined;
  /** Plans for batches of `batchSize`; smaller ones need no other plan. */
  readonly training: (
    model: Model,
    optimizer: FusedAdam,
    batchSize: number,
    variant?: SimdVariant,
  ) => Training | Promise<Training>;
  readonly forecaster: (model: Model, variant?: SimdVariant) => Forecaster | Promise<Forecaster>;
}

/** What runs; an `EngineReport` says it. */
export type RunningEngine = Pick<EngineReport, 'engine' | 'variant'>;

export const isSameEngine = (left: RunningEngine, right: RunningEngine): boolean =>
  left.engine === right.engine && left.variant === right.variant;

const engines: Readonly<Record<EngineName, Engine>> = {
  webgl: {
    backend: 'webgl',
    refusal: webglRefusal,
    training: (model, optimizer) => new WebglTraining(model, optimizer),
    forecaster: (model) => new WebglForecaster(model),
  },
  simd: {
    // The kernel computes beside TensorFlow.js; what the model does by itself runs on its plain backend.
    backend: 'cpu',
    refusal: () => undefined,
    training: SimdTraining.create,
    forecaster: SimdForecaster.create,
  },
  reference: {
    backend: 'cpu',
    refusal: () => undefined,
    training: stockTraining,
    forecaster: stockForecaster,
  },
};

/** In the order in which `auto` prefers them while nothing has been measured. */
const engineNames: readonly EngineName[] = ['simd', 'webgl', 'reference'];

/** A renderer that emulates WebGL on the CPU, by the names browsers give them. */
export const isSoftwareRenderer = (renderer: string): boolean =>
  /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);

/**
 * Chooses an engine and makes it TensorFlow.js' backend.
 * @throws CoreError `engine-unavailable` with the refusal, when a forced engine cannot run
 */
export async function selectEngine(
  choice: EngineChoice,
  { timings = {}, relaxed = false }: EngineWishes = {},
): Promise<EngineReport> {
  const candidates = engineNames.map((engine) => candidate(engine, timings[engine]));
  const engine = choice === 'auto' ? fastest(candidates) : choice;
  await start(engine);
  const renderer = engine === 'webgl' ? webglRenderer() : undefined;
  return {
    engine,
    choice,
    candidates,
    ...(renderer === undefined ? {} : { renderer }),
    ...(engine === 'simd' ? { variant: chosenVariant(relaxed) } : {}),
    relaxedSimd: stackVariants().includes('relaxed'),
  };
}

/** The same engine, with relaxed SIMD or without where it computes by SIMD. */
export const withArithmetic = (report: EngineReport, relaxed = false): EngineReport =>
  report.engine === 'simd' ? { ...report, variant: chosenVariant(relaxed) } : report;

/** Times the fused engines that can run here, and chooses among them. */
export async function measureEngines(relaxed = false): Promise<EngineReport> {
  const timings: Partial<Record<EngineName, number>> = {};
  for (const engine of engineNames) {
    if (engine === 'reference' || candidate(engine, undefined).refusal !== undefined) continue;
    try {
      await start(engine);
      const running = { engine, variant: chosenVariant(relaxed) };
      timings[engine] = await measureBatch((...of) => startTraining(running, ...of));
    } catch {
      failed.add(engine);
    }
  }
  return selectEngine('auto', { timings, relaxed });
}

/** Whether `auto` would choose better if it measured. */
export function wantsMeasuring({ choice, candidates }: EngineReport): boolean {
  const open = candidates.filter(({ engine, refusal }) => refusal === undefined && engine !== 'reference');
  return choice === 'auto' && open.length > 1 && open.some((one) => one.millisecondsPerBatch === undefined);
}

/** Engines that threw when they were measured. */
const failed = new Set<EngineName>();

/** WebGL leaves the processor to the page, so it may be this much slower and still be taken. */
const close = 1.1;

/** The first that can run, or the fastest where they have been measured. */
export function fastest(candidates: readonly EngineCandidate[]): EngineName {
  const open = candidates.filter(({ refusal }) => refusal === undefined);
  const cost = ({ engine, millisecondsPerBatch = Infinity }: EngineCandidate): number =>
    engine === 'webgl' ? millisecondsPerBatch / close : millisecondsPerBatch;
  const best = open.reduce<EngineCandidate | undefined>(
    (least, one) => (least === undefined || cost(one) < cost(least) ? one : least),
    undefined,
  );
  return best?.engine ?? 'reference';
}

async function start(engine: EngineName): Promise<void> {
  const refusal = engines[engine].refusal();
  if (refusal !== undefined) throw new CoreError('engine-unavailable', refusal);
  const name = engines[engine].backend;
  const set = await setBackend(name).catch(() => false);
  if (!set || getBackend() !== name)
    throw new CoreError('engine-unavailable', `backend ${name} did not start`);
  await ready();
}

/** The fit's half of an engine. */
export const startTraining = async (
  { engine, variant }: RunningEngine,
  model: Model,
  optimizer: FusedAdam,
  batchSize: number,
): Promise<Training> => engines[engine].training(model, optimizer, batchSize, variant);

/** The half that evaluates and predicts. */
export const startForecaster = async (
  { engine, variant }: RunningEngine,
  model: Model,
): Promise<Forecaster> => engines[engine].forecaster(model, variant);

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

function candidate(engine: EngineName, millisecondsPerBatch: number | undefined): EngineCandidate {
  const refusal =
    engines[engine].refusal() ?? softwareRefusal(engine) ?? (failed.has(engine) ? 'failed' : undefined);
  if (refusal !== undefined) return { engine, refusal };
  return millisecondsPerBatch === undefined ? { engine } : { engine, millisecondsPerBatch };
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
