/**
 * The vocabulary of the compute core, and the one interface through which the page speaks to it.
 * Types only; imports nothing. `worker/host.ts` serves a `Core`, `worker/client.ts` speaks it over the wire.
 */

/** The engines, by the names the select, the URL and the benchmark use. */
export type EngineName = 'webgl' | 'simd' | 'reference';
export type EngineChoice = EngineName | 'auto';

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
  | 'script'; // plain TypeScript where there is no WebAssembly SIMD, much slower

/** What there is to say about a choice of engine. */
export interface EngineWishes {
  /** Of an earlier visit; `auto` goes by them. */
  readonly timings?: EngineTimings;
  /** Relaxed SIMD where it can be had. */
  readonly relaxed?: boolean;
}

/** Which engine runs, and why. */
export interface EngineReport {
  readonly engine: EngineName;
  readonly choice: EngineChoice;
  readonly candidates: readonly EngineCandidate[];
  /** The graphics driver's own name, when WebGL runs. */
  readonly renderer?: string;
  /** Of the `simd` engine, when that runs. */
  readonly variant?: SimdVariant;
  /** Whether relaxed SIMD can be had here. */
  readonly relaxedSimd: boolean;
}

/** One LSTM layer. Activations and initializers are Keras' defaults. */
export interface LstmLayer {
  readonly units: number;
  readonly returnSequences: boolean;
}

/** A stack of LSTM layers over [batch, timesteps, features], then Dense(outputs) with a linear activation. */
export interface ModelSpec {
  readonly timesteps: number;
  readonly features: number;
  readonly layers: readonly LstmLayer[];
  readonly outputs: number;
  /** Of the initial weights; a 32-bit whole number. */
  readonly seed: number;
}

export interface LayerSummary {
  readonly name: string;
  readonly className: 'LSTM' | 'Dense';
  /** The batch axis is null, as Keras prints it. */
  readonly outputShape: readonly (number | null)[];
  readonly parameters: number;
}

export interface ModelSummary {
  readonly layers: readonly LayerSummary[];
  readonly parameters: number;
  /** What `model.summary()` of TensorFlow.js prints, line by line. */
  readonly printed: readonly string[];
}

/** LSTM layers and no head, as section 7.1.3 runs them: untrained, on one short sequence. */
export interface StackProbe {
  readonly layers: readonly LstmLayer[];
  /** [timesteps], one feature. */
  readonly input: readonly number[];
  readonly seed: number;
}

export type StackProbeResult =
  | {
      readonly legal: true;
      /** Of the last layer: [1, units] or [1, timesteps, units]. */
      readonly outputShape: readonly number[];
      /** Row-major. */
      readonly values: readonly number[];
    }
  | {
      readonly legal: false;
      /** Index of the layer that refused its input. */
      readonly layer: number;
      /** TensorFlow.js' own words. */
      readonly message: string;
    };

export interface FitRequest {
  /** Chosen by the caller; every progress message carries it. */
  readonly runId: number;
  readonly model: ModelSpec;
  /** Training sequences. */
  readonly samples: number;
  readonly batchSize: number;
  readonly epochs: number;
  readonly learningRate: number;
  /** Of the training data and their order. */
  readonly seed: number;
  /** Pause after the first batch, as the command `step` does. */
  readonly stepFirst?: boolean;
}

/** A point of the loss curve. */
export interface LossPoint {
  /** Batches done. */
  readonly batch: number;
  /** Running mean of the epoch, as Keras prints it. */
  readonly loss: number;
  /** Mean of the batches since the point before, weighted by samples. */
  readonly recentLoss: number;
}

export interface FitProgress {
  readonly runId: number;
  readonly state: 'running' | 'paused';
  /** Index of the epoch the last batch belonged to, from 0. */
  readonly epoch: number;
  readonly epochs: number;
  /** Batches done, over all epochs. */
  readonly batch: number;
  /** Batches in the whole fit. */
  readonly batches: number;
  /** Running mean of the epoch so far, weighted by samples, as Keras prints it. */
  readonly loss: number;
  /** Which engine the batches run on now. */
  readonly engine: EngineName;
  /** What the curve has grown by since the message before: a hundred points a fit, more where the batches take long. */
  readonly curve: readonly LossPoint[];
  /** Computing, without pauses, since the request arrived. */
  readonly activeSeconds: number;
}

export interface FitResult {
  readonly runId: number;
  /** `stopped` keeps the weights reached so far. */
  readonly outcome: 'done' | 'stopped';
  readonly last: FitProgress;
  /** The one it ended on, if the run was moved. */
  readonly engine: EngineName;
  /** Of the `simd` engine, when it ended on that. */
  readonly variant?: SimdVariant | undefined;
}

export type FitCommand = 'pause' | 'resume' | 'step' | 'stop';

export interface EvaluateRequest {
  /** Test sequences. */
  readonly samples: number;
  readonly seed: number;
  /** Which test set of this seed; the same number gives the same sequences. */
  readonly draw: number;
}

export type BaselineName = 'always-half' | 'repeat-last' | 'straight-line';

export interface Evaluation {
  readonly samples: number;
  readonly mae: number;
  /** MAE on as many of the sequences that the model was trained on, or on all of them where there are fewer. */
  readonly trainingMae: number;
  /** MAE of each of the forecast points, nearest first. */
  readonly maeByStep: readonly number[];
  /** MAE of forecasters that learn nothing, on the same test set. */
  readonly baselines: Readonly<Record<BaselineName, number>>;
  /** MAE of one linear regression from inputs to outputs, on the same test set. */
  readonly linearRegression: number;
}

export interface MemoryReport {
  readonly tensors: number;
  readonly bytes: number;
}

/** What can go wrong in the core; the page has a sentence for each. */
export type CoreErrorCode =
  | 'engine-unavailable'
  | 'busy' // a fit is running
  | 'no-model' // nothing has been fitted yet
  | 'diverged' // the loss is no longer a number
  | 'context-lost' // the graphics context went away
  | 'worker-died'
  | 'out-of-memory'
  | 'internal';

/**
 * The compute core. One queue: calls made during a fit run between two batches; a second fit is refused with `busy`.
 * Every promise rejects with a `CoreError`.
 */
export interface Core {
  /**
   * Chooses the engine that later calls run on; during a fit, from the next batch on. The trained model is kept. When
   * the choice is refused, the engine in force stays, and takes the wishes.
   */
  useEngine(choice: EngineChoice, wishes?: EngineWishes): Promise<EngineReport>;
  /** Which engine runs now. The first fit on `auto` may have changed it, by measuring where several can run. */
  currentEngine(): Promise<EngineReport>;
  /** Builds the model, untrained, and describes it. */
  summarize(model: ModelSpec): Promise<ModelSummary>;
  /** Builds the layers in TensorFlow.js and runs them, or says what TensorFlow.js says against them. */
  probeStack(probe: StackProbe): Promise<StackProbeResult>;
  /** Draws data and weights, trains, and keeps the model for `evaluate` and `predict`. At most 15 messages a second. */
  fit(request: FitRequest, onProgress: (progress: FitProgress) => void): Promise<FitResult>;
  /** Acts between two batches. `step` runs one batch and pauses. Ignored when the run is over. */
  command(runId: number, command: FitCommand): Promise<void>;
  evaluate(request: EvaluateRequest): Promise<Evaluation>;
  /** Forecasts of `inputs` [count, timesteps] (one feature), row-major [count, outputs]; one batch. */
  predict(inputs: Float32Array, count: number): Promise<Float32Array>;
  /** The trained weights, one flat block in `trainableWeights` order: see `stackWeights` of `core/lstm`. */
  weights(): Promise<Float32Array>;
  /** What TensorFlow.js holds now. */
  memory(): Promise<MemoryReport>;
}
