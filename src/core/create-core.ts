/** The `Core` itself: one queue, one engine, one trained model. */
import type { Core, EngineName, EngineReport, FitRequest, FitResult, ModelSpec } from './api';
import { CoreError } from './core-error';
import {
  checkEngine,
  engineMemory,
  measureEngines,
  selectEngine,
  startForecaster,
  startTraining,
} from './engines';
import { FusedAdam } from './kernels/fused-adam';
import { buildModel, disposeModel, type Model } from './model/build';
import { runProbe, summarizeModel } from './model/describe';
import { evaluateModel } from './model/evaluate';
import { runFit } from './model/fit';
import { FitControl } from './model/fit-control';
import type { Forecaster } from './model/training';
import { Queue } from './queue';

interface Trained {
  readonly model: Model;
  readonly optimizer: FusedAdam;
  readonly spec: ModelSpec;
}

export function createCore(): Core {
  const queue = new Queue();
  let report: EngineReport | undefined;
  let trained: Trained | undefined;
  let forecaster:
    { readonly of: Model; readonly on: EngineName; readonly forecaster: Forecaster } | undefined;
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
  async function engine(): Promise<EngineName> {
    report ??= await selectEngine('auto');
    return report.engine;
  }

  function trainedModel(): Trained {
    if (trained === undefined) throw new CoreError('no-model');
    return trained;
  }

  async function currentForecaster(): Promise<Forecaster> {
    const { model } = trainedModel();
    const on = await engine();
    if (forecaster?.of !== model || forecaster.on !== on) {
      forecaster?.forecaster.dispose();
      forecaster = { of: model, on, forecaster: await startForecaster(on, model) };
    }
    return forecaster.forecaster;
  }

  /** A fresh model and optimizer for a fit; the ones before are freed. */
  function startAfresh(request: FitRequest): Trained {
    if (trained !== undefined) {
      disposeModel(trained.model);
      trained.optimizer.dispose();
    }
    const model = buildModel(request.model);
    const optimizer = new FusedAdam(request.learningRate);
    model.compile({ optimizer, loss: 'meanAbsoluteError' });
    trained = { model, optimizer, spec: request.model };
    return trained;
  }

  async function fit(
    request: FitRequest,
    control: FitControl,
    started: number,
    onProgress: Parameters<Core['fit']>[1],
  ): Promise<FitResult> {
    const { model, optimizer } = startAfresh(request);
    let name = await engine();
    let training = await startTraining(name, model, optimizer, request.batchSize);
    try {
      const last = await runFit({
        request,
        control,
        queue,
        started,
        report: onProgress,
        checkEngine: () => checkEngine(name),
        // All that training leaves behind is in the model and its optimizer: another engine goes on from there.
        currentTraining: async () => {
          const now = await engine();
          if (now !== name) {
            training.dispose();
            name = now;
            training = await startTraining(now, model, optimizer, request.batchSize);
          }
          return training;
        },
      });
      await training.publish?.();
      return { runId: request.runId, outcome: control.stopped ? 'stopped' : 'done', last, engine: name };
    } finally {
      training.dispose();
    }
  }

  return {
    useEngine: (choice, timings) =>
      call(async () => {
        report = await selectEngine(choice, timings);
        return report;
      }),
    measureEngines: () =>
      call(async () => {
        report = await measureEngines();
        return report;
      }),
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
      call(async () => evaluateModel(await currentForecaster(), trainedModel().spec, request)),
    predict: (inputs, count) => call(async () => (await currentForecaster()).predict(inputs, count)),
    memory: () => call(engineMemory),
  };
}

function asCoreError(error: unknown): CoreError {
  if (error instanceof CoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CoreError('internal', message, { cause: error });
}
