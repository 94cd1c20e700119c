/**
 * The one interface through which the page uses the compute core, and the types that it needs. Types only.
 * `worker/serve-core.ts` serves a `Core`; `worker/client.ts` calls it from the page.
 */
import type { EngineChoice } from './engines/names';
import type { EngineOptions, EngineReport } from './engines/report';
import type { RunId, Snapshot } from './moment';
import type { Question, Reply } from './questions/list';
import type { FitCommand, FitEvent, FitRequest, FitResult } from './training/fit-types';

export type { EngineChoice, EngineName } from './engines/names';
export type * from './engines/report';
export type { CoreErrorCode } from './core-error';
export type { ModelShape, StackLayer } from './lstm/shapes';
export type { Moment, Place, RunId, Snapshot } from './moment';
export type { Question, Reply } from './questions/list';
export type { BatchLossesQuestion } from './questions/batch-losses';
export type { BatchStateQuestion } from './questions/batch-state';
export type { TraceQuestion } from './questions/trace';
export type { InputGradientQuestion } from './questions/input-gradient';
export type { GradientNormsQuestion } from './questions/gradient-norms';
export type { UnitWeightsQuestion } from './questions/unit-weights';
export type { AnswerTo, ModelQuestion, ModelReply } from './questions/list';
export type { EvaluateQuestion, Evaluation } from './questions/evaluate';
export type { BaselineName } from './sequence/baselines';
export type { ForecastQuestion } from './questions/forecast';
export type { SummaryQuestion } from './questions/summary';
export type { ProbeQuestion } from './questions/probe';
export type { StackProbe } from './model/run-layers';
export type * from './training/fit-types';
export type { WorkState } from './work';

/** The model that a question is about: a run that the core holds (the running or the last one), or any snapshot. */
export type ModelReference = RunId | Snapshot;

/**
 * The compute core. It holds a queue, an engine, and at most one fit; models belong to the caller, as snapshots. Calls
 * made during a fit are answered between two batches; all calls that wait then get answers of the same moment. Every
 * promise rejects with a `CoreError`.
 */
export interface Core {
  /**
   * Chooses the engine that later calls run on; a fit under way moves to it. When the choice is refused, or the fit
   * cannot move to it, the current engine stays and takes the options.
   * @throws CoreError `engine-unavailable`
   */
  useEngine(choice: EngineChoice, options?: EngineOptions): Promise<EngineReport>;
  /** Which engine runs now. A fit on `auto` may have changed it, by measuring where several can run. */
  currentEngine(): Promise<EngineReport>;
  /**
   * Draws the data, and the weights unless the fit goes on from a snapshot, and trains.
   * @param onEvent called at most about 15 times a second for each kind of event
   * @throws CoreError `busy` while another fit runs
   */
  fit(request: FitRequest, onEvent: (event: FitEvent) => void): Promise<FitResult>;
  /**
   * Takes effect between two batches: after the one that it resolves to. Ignored when the run is over: undefined.
   * @throws CoreError `bad-request` for a command that no fit can follow
   */
  command(run: RunId, command: FitCommand): Promise<number | undefined>;
  /**
   * Answers one of `core/questions`. A reply about a model names the moment of that model.
   * @param of the model, for questions about one
   * @throws CoreError `no-model` when there is no such model
   */
  ask<Q extends Question>(question: Q, of?: ModelReference): Promise<Reply<Q>>;
}
