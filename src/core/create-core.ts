/** The `Core` itself: one queue, one engine, one trained model. */
import type { Core, EngineReport, EngineWishes, FitRequest, FitResult } from './api';
import { CoreError } from './core-error';
import {
  checkEngine,
  engineMemory,
  isSameEngine,
  measureEngines,
  selectEngine,
  startForecaster,
  startTraining,
  wantsMeasuring,
  withArithmetic,
  type RunningEngine,
} from './engines';
import { FusedAdam } from './kernels/fused-adam';
import { buildModel, disposeModel, readWeights, type Model } from './model/build';
import { runProbe, summarizeModel } from './model/describe';
import { evaluateModel } from './model/evaluate';
import { runFit } from './model/fit';
import { FitControl } from './model/fit-control';
import type { Forecaster, Training } from './model/training';
import { isOutOfMemory } from './out-of-memory';
import { Queue } from './queue';

interface Trained {
  readonly model: Model;
  readonly optimizer: FusedAdam;
  readonly request: FitRequest;
}

export function createCore(): Core {
  const queue = new Queue();
  let report: EngineReport | undefined;
  /** What was last asked for beside the engine, even where that one was refused. */
  let wishes: EngineWishes = {};
  let trained: Trained | undefined;
  let forecaster:
    { readonly of: Model; readonly on: RunningEngine; readonly forecaster: Forecaster } | undefined;
  let running: { readonly runId: number; readonly control: FitControl } | undefined;

  /** Every call waits for its turn. */
  const call = <T>(work: () => T | Promise<T>): Promise<T> =>
    queue.run(async () => {
      try {
        return await work();
      } catch (error) {
        throw asCoreError(error);
      }
    });

  /** The engine that runs now, chosen by the first call that needs one. */
  async function engine(): Promise<EngineReport> {
    return (report ??= await selectEngine('auto', wishes));
  }

  function trainedModel(): Trained {
    if (trained === undefined) throw new CoreError('no-model');
    return trained;
  }

  async function currentForecaster(): Promise<Forecaster> {
    const { model } = trainedModel();
    const on = await engine();
    if (forecaster?.of !== model || !isSameEngine(forecaster.on, on)) {
      forecaster?.forecaster.dispose();
      forecaster = undefined;
      forecaster = { of: model, on, forecaster: await startForecaster(on, model) };
    }
    return forecaster.forecaster;
  }

  /** Takes a model's place, or leaves none: a fit that failed must not be evaluated. */
  function replaceTrained(next: Trained | undefined): void {
    if (trained !== undefined) {
      disposeModel(trained.model);
      trained.optimizer.dispose();
    }
    trained = next;
  }

  /** A fresh model, optimizer and training. The model before is kept until all of them stand. */
  async function prepare(request: FitRequest, on: RunningEngine): Promise<[Trained, Training]> {
    const model = buildModel(request.model);
    const optimizer = new FusedAdam(request.learningRate);
    model.compile({ optimizer, loss: 'meanAbsoluteError' });
    try {
      const training = await startTraining(on, model, optimizer, largestBatch(request));
      return [{ model, optimizer, request }, training];
    } catch (error) {
      disposeModel(model);
      optimizer.dispose();
      throw error;
    }
  }

  async function fit(
    request: FitRequest,
    control: FitControl,
    started: number,
    onProgress: Parameters<Core['fit']>[1],
  ): Promise<FitResult> {
    let on = await engine();
    if (wantsMeasuring(on)) on = report = await measureEngines(wishes.relaxed);
    const prepared = await prepare(request, on);
    const [{ model, optimizer }] = prepared;
    let [, training] = prepared;
    replaceTrained(prepared[0]);
    try {
      const last = await runFit({
        request,
        control,
        queue,
        started,
        report: onProgress,
        engine: () => on.engine,
        checkEngine: () => checkEngine(on.engine),
        // All that training leaves behind is in the model and its optimizer: another engine goes on from there.
        currentTraining: async () => {
          const now = await engine();
          if (!isSameEngine(now, on)) {
            training.dispose();
            on = now;
            training = await startTraining(now, model, optimizer, largestBatch(request));
          }
          return training;
        },
      });
      await training.publish?.();
      training.dispose();
      const { engine: name, variant } = on;
      const outcome = control.stopped ? 'stopped' : 'done';
      return { runId: request.runId, outcome, last, engine: name, variant };
    } catch (error) {
      training.dispose();
      replaceTrained(undefined);
      throw error;
    }
  }

  return {
    useEngine: (choice, asked = {}) =>
      call(async () => {
        wishes = asked;
        // Should the choice be refused, the engine in force goes on as is wished.
        if (report !== undefined) report = withArithmetic(report, wishes.relaxed);
        return (report = await selectEngine(choice, wishes));
      }),
    currentEngine: () => call(engine),
    summarize: (spec) =>
      call(async () => {
        await engine();
        return summarizeModel(spec);
      }),
    probeStack: (probe) =>
      call(async () => {
        await engine();
        return runProbe(probe);
      }),
    async fit(request, onProgress) {
      if (running !== undefined) throw new CoreError('busy');
      const control = new FitControl(request.stepFirst === true ? 'stepping' : 'running');
      const started = performance.now();
      running = { runId: request.runId, control };
      try {
        return await call(() => fit(request, control, started, onProgress));
      } finally {
        running = undefined;
      }
    },
    async command(runId, command) {
      if (running?.runId === runId) running.control.command(command);
    },
    evaluate: (request) =>
      call(async () => evaluateModel(await currentForecaster(), trainedModel().request, request)),
    predict: (inputs, count) => call(async () => (await currentForecaster()).predict(inputs, count)),
    weights: () => call(() => readWeights(trainedModel().model)),
    memory: () => call(engineMemory),
  };
}

function asCoreError(error: unknown): CoreError {
  if (error instanceof CoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = isOutOfMemory(error) ? 'out-of-memory' : 'internal';
  return new CoreError(code, message, { cause: error });
}

/** Rows of the fullest batch. */
const largestBatch = ({ samples, batchSize }: FitRequest): number => Math.min(samples, batchSize);
