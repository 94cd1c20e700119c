/** What an engine is: a TensorFlow.js backend together with the way it trains. Add one: `names.ts` and a file here. */
import type { FusedAdam } from '../kernels/fused-adam';
import type { Model } from '../model/build';
import type { Forecaster, Training } from '../training/training';
import type { EngineOptions, EngineRefusal, EngineReport, SimdVariant } from './report';

export interface Engine {
  /** TensorFlow.js' name of the backend. */
  readonly backend: string;
  /** Whether `auto` times it where several engines can run. */
  readonly isMeasured: boolean;
  /** `auto` counts its time as so much: below 1 for what it is worth beside speed. */
  readonly costFactor: number;
  /** Why it cannot run here at all, if it cannot. Asked only when the engine may be chosen. */
  refusal(): EngineRefusal | undefined;
  /** Why it runs only when it is forced, if so. */
  autoRefusal(): EngineRefusal | undefined;
  /** Called when TensorFlow.js runs on the backend; what the report says of the engine. @throws when it does not work */
  start(options: EngineOptions): Promise<EngineDetails>;
  /** Asked between batches. @throws CoreError when the engine can no longer be trusted */
  check(): void;
  /** Plans for batches of `batchSize`; smaller ones need no other plan. */
  training(
    model: Model,
    optimizer: FusedAdam,
    batchSize: number,
    variant?: SimdVariant,
  ): Training | Promise<Training>;
  forecaster(model: Model, variant?: SimdVariant): Forecaster | Promise<Forecaster>;
}

export type EngineDetails = Partial<Pick<EngineReport, 'variant' | 'renderer' | 'scriptReason'>>;
