/** The `Core` itself: one queue, one engine, at most one fit, and the model that was last asked about. */
import type { Core, ModelReference } from './api';
import { CoreError } from './core-error';
import type { EngineOptions, EngineReport, RunningEngine } from './engines/report';
import {
  canMeasure,
  isSameEngine,
  markFailed,
  measureEngines,
  prepareMeasuring,
  selectEngine,
  shouldMeasure,
} from './engines/select';
import { parametersOf } from './lstm/flat-weights';
import { AskableModel } from './model/askable-model';
import { isOutOfMemory } from './out-of-memory';
import {
  answerAbout,
  answerFree,
  isAboutModel,
  loadFor,
  type ModelQuestion,
  type ModelReply,
} from './questions/list';
import { Queue } from './queue';
import { runFit } from './training/fit';
import { checkCommand, checkRequest } from './training/fit-checks';
import { FitControl } from './training/fit-control';
import { startOf } from './training/fit-start';
import type { FitEvent, FitRequest, FitResult } from './training/fit-types';
import { LiveFit } from './training/live-fit';
import { checkParameters } from './training/training';

interface RunningFit {
  readonly run: string;
  readonly control: FitControl;
  /** From the first batch on. */
  live?: LiveFit;
  askable?: AskableModel;
}

export function createCore(): Core {
  const queue = new Queue();
  let report: EngineReport | undefined;
  /** The options of the last choice, even if its engine was refused. */
  let options: EngineOptions = {};
  let running: RunningFit | undefined;
  /** The model of the last fit or of the snapshot last asked about. The caller has the snapshot: it may be freed. */
  let kept: AskableModel | undefined;

  /** Runs a call when the queue reaches it. */
  const call = <T>(work: () => T | Promise<T>): Promise<T> => queue.run(() => asCall(work));

  /** The current engine; the first call that needs one chooses it. */
  async function engine(): Promise<EngineReport> {
    return (report ??= await selectEngine('auto', options));
  }

  function keep(model: AskableModel | undefined): void {
    kept?.release();
    kept = model;
  }

  /** The model that a question is about. @throws CoreError `no-model` for a run that the core does not hold */
  function modelOf(of: ModelReference | undefined): AskableModel {
    if (of === undefined) throw new CoreError('no-model', 'the question names no model');
    if (typeof of === 'string') {
      const model = running?.run === of ? running.askable : kept;
      if (model?.moment.run !== of) throw new CoreError('no-model', `no model of run ${of}`);
      return model;
    }
    checkParameters(of.weights, parametersOf(of.shape));
    if (kept?.isOf(of) !== true && kept?.become(of) !== true) {
      keep(undefined);
      kept = new AskableModel(of, () => of.weights);
    }
    return kept as AskableModel;
  }

  async function answer<Q extends ModelQuestion>(question: Q, model: AskableModel) {
    const on = await engine();
    return { of: model.moment, answer: await answerAbout(question, model.on(on)) };
  }

  /** On `auto`, tries the next engine if one cannot train, except when the model is too large for memory. */
  async function startLive(request: FitRequest): Promise<LiveFit> {
    let on = await engine();
    if (shouldMeasure(on) && canMeasure()) on = report = await measureEngines(options);
    for (;;) {
      try {
        return await LiveFit.start(request, on);
      } catch (error) {
        const { engine: name, choice } = on;
        if (choice !== 'auto' || isOutOfMemory(error) || error instanceof RangeError) throw error;
        markFailed(name);
        on = report = await selectEngine('auto', options);
        if (on.engine === name) throw error;
      }
    }
  }

  async function fit(
    request: FitRequest,
    fitting: RunningFit,
    started: number,
    emit: (event: FitEvent) => void,
  ): Promise<FitResult> {
    checkRequest(request);
    // The buffers of the kept model's forecaster may be as large as the model that is to be trained.
    keep(undefined);
    const live = await startLive(request);
    const { run, shape } = request;
    const initial = { run, shape, batch: startOf(request).firstBatch };
    const askable = new AskableModel(initial, () => live.training.weights());
    fitting.live = live;
    fitting.askable = askable;
    try {
      const { last, snapshot } = await runFit({
        request,
        live,
        control: fitting.control,
        queue,
        started,
        emit,
        moveModelTo: (moment) => askable.moveTo(moment),
        answerWatched: () => answerWatched(fitting.control.watch, askable),
      });
      const { engine: name, variant } = live.engine;
      askable.release();
      live.dispose();
      // A copy, because the result's own weights are handed over to the page.
      const weights = snapshot.weights.slice();
      // In place of the model of a snapshot that was asked about while the fit ran.
      keep(new AskableModel(snapshot, () => weights));
      const outcome = last.batch < last.batches ? 'stopped' : 'done';
      return { run, outcome, last, snapshot, engine: name, ...(variant === undefined ? {} : { variant }) };
    } catch (error) {
      askable.release();
      live.dispose();
      throw error;
    }
  }

  /** A question that cannot be answered gets its failure as reply, unless the fit cannot go on either. */
  async function answerWatched(watch: readonly ModelQuestion[], model: AskableModel): Promise<ModelReply[]> {
    const replies: ModelReply[] = [];
    for (const question of watch) {
      const { kind } = question;
      // A copy, because the buffers of a reply are handed over to the page.
      const asked = structuredClone(question);
      try {
        replies.push({ kind, question: asked, ...(await answer(question, model)) } as ModelReply);
      } catch (error) {
        const { code, message } = asCoreError(error);
        if (code === 'context-lost') throw error;
        const failure = { code, detail: message };
        replies.push({ kind, question: asked, of: model.moment, failure } as ModelReply);
      }
    }
    return replies;
  }

  /** Moves a fit under way to the engine that was just chosen; if that fails, the engine before is selected again. */
  async function moveFit(to: EngineReport, before: EngineReport | undefined): Promise<void> {
    const live = running?.live;
    if (live === undefined || isSameEngine(live.engine, to)) return;
    try {
      await live.moveTo(to);
    } catch (error) {
      if (before !== undefined) await selectEngine(before.engine, options);
      throw new CoreError('engine-unavailable', asCoreError(error).message, { cause: error });
    }
  }

  return {
    useEngine: (choice, asked = {}) =>
      call(async () => {
        options = asked;
        const before = report;
        try {
          const next = await selectEngine(choice, options);
          await moveFit(next, before);
          return (report = next);
        } catch (error) {
          if (before !== undefined) report = await withOptions(before, options, running?.live?.engine);
          throw error;
        }
      }),
    currentEngine: () => call(engine),
    async fit(request, onEvent) {
      if (running !== undefined) throw new CoreError('busy');
      const fitting: RunningFit = { run: request.run, control: new FitControl(request) };
      const started = performance.now();
      running = fitting;
      try {
        return await call(() => fit(request, fitting, started, onEvent));
      } finally {
        running = undefined;
        if (report !== undefined && shouldMeasure(report)) prepareMeasuring();
      }
    },
    async command(run, command) {
      checkCommand(command);
      if (running?.run !== run || running.control.stopped) return undefined;
      running.control.command(command);
      return running.control.batch;
    },
    ask: async (question, of) => {
      if (isAboutModel(question)) return call(() => answer(question, modelOf(of))) as never;
      await asCall(() => loadFor(question));
      return call(async () => ({ answer: await answerFree(question) })) as never;
    },
  };
}

/** @throws CoreError for any error of the work */
async function asCall<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asCoreError(error);
  }
}

/** After a refused choice the current engine stays and takes the options, but not while a fit runs. */
async function withOptions(
  before: EngineReport,
  options: EngineOptions,
  fitting: RunningEngine | undefined,
): Promise<EngineReport> {
  if (fitting !== undefined) return before;
  const { choice } = before;
  return { ...(await selectEngine(before.engine, options)), choice, candidates: before.candidates };
}

/** A RangeError means a wrong length, seed or shape in the request, unless its message says that there is no memory. */
function asCoreError(error: unknown): CoreError {
  if (error instanceof CoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (isOutOfMemory(error)) return new CoreError('out-of-memory', message, { cause: error });
  const code = error instanceof RangeError && !/call stack/i.test(message) ? 'bad-request' : 'internal';
  return new CoreError(code, message, { cause: error });
}
