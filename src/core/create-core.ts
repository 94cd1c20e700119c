/** The `Core` itself: one queue, one engine, one trained model. */
import type { Core, EngineName, EngineReport, FitRequest, FitResult, ModelSpec } from './api';
import { CoreError } from './core-error';
import { checkEngine, engineMemory, selectEngine, startTraining } from './engines';
import { buildModel, disposeModel, type Model } from './model/build';
import { runProbe, summarizeModel } from './model/describe';
import { evaluateModel, predictWith } from './model/evaluate';
import { runFit } from './model/fit';
import { FitControl } from './model/fit-control';
import { Queue } from './queue';

interface Trained {
  readonly model: Model;
  readonly spec: ModelSpec;
}

export function createCore(): Core {
  const queue = new Queue();
  let engine: EngineReport | undefined;
  let trained: Trained | undefined;
  let running: { readonly runId: number; readonly control: FitControl } | undefined;

  /** Every call waits for its turn, and for an engine. */
  const call = <T>(work: (engine: EngineReport) => T | Promise<T>): Promise<T> =>
    queue.run(async () => {
      try {
        engine ??= await selectEngine('auto');
        return await work(engine);
      } catch (error) {
        throw asCoreError(error);
      }
    });

  const trainedModel = (): Trained => {
    if (trained === undefined) throw new CoreError('no-model');
    return trained;
  };

  async function fit(
    name: EngineName,
    request: FitRequest,
    control: FitControl,
    started: number,
    onProgress: Parameters<Core['fit']>[1],
  ): Promise<FitResult> {
    if (trained !== undefined) disposeModel(trained.model);
    trained = { model: buildModel(request.model), spec: request.model };
    const training = startTraining(name, trained.model, request.learningRate);
    try {
      const last = await runFit({
        request,
        training,
        control,
        queue,
        started,
        report: onProgress,
        checkEngine: () => checkEngine(name),
      });
      return { runId: request.runId, outcome: control.stopped ? 'stopped' : 'done', last, engine: name };
    } finally {
      training.dispose();
    }
  }

  return {
    useEngine: (choice) =>
      running === undefined
        ? queue.run(async () => {
            engine = await selectEngine(choice).catch((error: unknown) => {
              throw asCoreError(error);
            });
            return engine;
          })
        : Promise.reject(new CoreError('busy')),
    summarize: (spec) => call(() => summarizeModel(spec)),
    probeStack: (probe) => call(() => runProbe(probe)),
    async fit(request, onProgress) {
      if (running !== undefined) throw new CoreError('busy');
      const control = new FitControl(request.stepFirst === true ? 'stepping' : 'running');
      const started = performance.now();
      running = { runId: request.runId, control };
      try {
        return await call(({ engine }) => fit(engine, request, control, started, onProgress));
      } finally {
        running = undefined;
      }
    },
    async command(runId, command) {
      if (running?.runId === runId) running.control.command(command);
    },
    evaluate: (request) =>
      call(() => {
        const { model, spec } = trainedModel();
        return evaluateModel(model, spec, request);
      }),
    predict: (inputs, count) => call(() => predictWith(trainedModel().model, inputs, count)),
    memory: () => call(engineMemory),
  };
}

function asCoreError(error: unknown): CoreError {
  if (error instanceof CoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CoreError('internal', message, { cause: error });
}
