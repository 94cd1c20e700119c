/** An engine: a TensorFlow.js backend and the way it trains. To add one: a name in `names.ts`, and a file here. */
import type { FusedAdam } from '../kernels/fused-adam';
import type { Model } from '../model/build';
import type { Forecaster, Training } from '../training/training';
import type { EngineOptions, EngineRefusal, EngineReport, SimdVariant } from './report';

export interface Engine {
  /** TensorFlow.js' name of the backend. */
  readonly backend: string;
  /** Whether `auto` times it where several engines can run. */
  readonly isMeasured: boolean;
  /** `auto` multiplies its time by this; below 1 for an engine that has other advantages than speed. */
  readonly costFactor: number;
  /** Why it cannot run here at all; undefined when it can. Asked only when the engine may be chosen. */
  refusal(): EngineRefusal | undefined;
  /** Why `auto` must not choose it although it can run; undefined when it may. */
  autoRefusal(): EngineRefusal | undefined;
  /** Called when TensorFlow.js runs on the backend. @returns its part of the report. @throws when it does not work */
  start(options: EngineOptions): Promise<EngineDetails>;
  /** Asked between batches. @throws CoreError when the engine can no longer be trusted */
  check(): void;
  /** Prepares for batches of at most `batchSize` sequences. */
  training(
    model: Model,
    optimizer: FusedAdam,
    batchSize: number,
    variant?: SimdVariant,
  ): Training | Promise<Training>;
  forecaster(model: Model, variant?: SimdVariant): Forecaster | Promise<Forecaster>;
}

export type EngineDetails = Partial<Pick<EngineReport, 'variant' | 'renderer' | 'scriptReason'>>;
