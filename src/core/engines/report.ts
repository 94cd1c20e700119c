/** Which engine runs, and why: what the core says of its engines. Types only. */
import type { EngineChoice, EngineName } from './names';

/** Why an engine cannot run here; the page has a sentence for each. */
export type EngineRefusal =
  | 'no-webgl' // the worker gets no WebGL context
  | 'software-renderer' // WebGL is emulated on the CPU: only taken when forced
  | 'half-float-only' // 16-bit float textures: Adam would give NaN
  | 'failed'; // it was tried, and threw

export interface EngineCandidate {
  readonly engine: EngineName;
  /** Absent when the engine can run. */
  readonly refusal?: EngineRefusal;
  /** For a training batch of the chapter's model, where it has been measured. */
  readonly millisecondsPerBatch?: number;
}

/** Milliseconds per batch of the chapter's model, as measured on this machine. */
export type EngineTimings = Partial<Readonly<Record<EngineName, number>>>;

/** How the `simd` engine computes. */
export type SimdVariant =
  | 'fixed' // the same bits on every machine
  | 'relaxed' // may multiply and add in one rounding: faster on some machines, and other last digits
  | 'script'; // plain TypeScript where WebAssembly SIMD cannot run, much slower

/** What a choice of engine may say beside the engine's name. */
export interface EngineOptions {
  /** Of an earlier visit; `auto` goes by them. */
  readonly timings?: EngineTimings;
  /** Relaxed SIMD where it can be had. */
  readonly relaxed?: boolean;
}

/** What runs: enough to start a training or a forecaster on it. */
export interface RunningEngine {
  readonly engine: EngineName;
  /** Of the `simd` engine, when that runs. */
  readonly variant?: SimdVariant;
}

export interface EngineReport extends RunningEngine {
  readonly choice: EngineChoice;
  readonly candidates: readonly EngineCandidate[];
  /** The graphics driver's own name, when WebGL runs. */
  readonly renderer?: string;
  /** In the machine's words, why the `simd` engine runs without WebAssembly although the browser has SIMD. */
  readonly scriptReason?: string;
  /** Whether relaxed SIMD can be had here. */
  readonly relaxedSimd: boolean;
}
