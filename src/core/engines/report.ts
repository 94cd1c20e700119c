/** What the core reports about its engines: which one runs, and why. Types only. */
import type { EngineChoice, EngineName } from './names';

/** Why an engine cannot run here; the page has a sentence for each. */
export type EngineRefusal =
  | 'no-webgl' // the worker gets no WebGL context
  | 'software-renderer' // WebGL is emulated on the CPU: only used when the learner chooses it
  | 'half-float-only' // 16-bit float textures: Adam would give NaN
  | 'failed'; // it was tried on this page and threw an error

export interface EngineCandidate {
  readonly engine: EngineName;
  /** Absent when the engine can run. */
  readonly refusal?: EngineRefusal;
  /** For a training batch of the chapter's model; absent where it has not been measured. */
  readonly millisecondsPerBatch?: number;
}

/** Milliseconds per batch of the chapter's model, as measured on this machine. */
export type EngineTimings = Partial<Readonly<Record<EngineName, number>>>;

/** How the `simd` engine computes. */
export type SimdVariant =
  | 'fixed' // the same bits on every machine
  | 'relaxed' // may multiply and add with one rounding: faster on some machines, but the last digits differ
  | 'script'; // plain TypeScript where WebAssembly SIMD cannot run, much slower

/** What a choice of engine may contain besides the engine's name. */
export interface EngineOptions {
  /** Measured at an earlier visit; `auto` chooses by them. */
  readonly timings?: EngineTimings;
  /** Use relaxed SIMD where it is available. */
  readonly relaxed?: boolean;
}

/** The engine that runs: enough to create a training or a forecaster on it. */
export interface RunningEngine {
  readonly engine: EngineName;
  /** Present when the `simd` engine runs. */
  readonly variant?: SimdVariant;
}

export interface EngineReport extends RunningEngine {
  readonly choice: EngineChoice;
  readonly candidates: readonly EngineCandidate[];
  /** The name that the graphics driver gives itself, when WebGL runs. */
  readonly renderer?: string;
  /** The error message that says why the `simd` engine runs without WebAssembly although the browser has SIMD. */
  readonly scriptReason?: string;
  /** Whether relaxed SIMD is available here. */
  readonly relaxedSimd: boolean;
}
