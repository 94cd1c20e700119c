/** What the figures of this section look at, and what TensorFlow.js says of the stack of the first. */
import { create } from 'zustand';
import type { ModelSpec, StackProbe, StackProbeResult } from '../../core/api';
import { stackWeights } from '../../core/lstm/flat-weights';
import type { StackWeights } from '../../core/lstm/shapes';
import { asFailure, core, type Failure } from '../../worker/connection';
import type { Wave } from '../../shipped/forecast';
import { modelState, type ModelState } from '../../runs/model-state';
import { useRunStore } from '../../runs/run-store';

/** The learner's own model, as it was when its weights were asked for. */
export interface OwnModel {
  readonly shape: ModelSpec;
  readonly weights: StackWeights<Float32Array>;
  readonly madeWith: ModelState;
}

/** The page's model, the same before its first batch, or the learner's. */
export type ModelName = 'shipped' | 'initial' | 'own';

/** TensorFlow.js' reply, and whether the switch was on when it was asked. */
export type Answer =
  | { readonly status: 'waiting' }
  | { readonly status: 'done'; readonly switchedOn: boolean; readonly result: StackProbeResult }
  | { readonly status: 'failed'; readonly failure: Failure };

interface CommonQuestionsState {
  /** return_sequences of the first layer of the small stack. */
  readonly switchedOn: boolean;
  readonly answer: Answer;
  /** The one wave all figures show. */
  readonly wave: Wave;
  /** return_sequences of layer 1 of the trained model, in the second figure. */
  readonly allStates: boolean;
  /** Layer and unit whose gates are drawn, and the timestep read out; from 0, and cut to what the model has. */
  readonly layer: number;
  readonly unit: number;
  readonly timestep: number;
  readonly model: ModelName;
  readonly own?: OwnModel;
  readonly ownFailure?: Failure | undefined;
  /** Added to the five sums of the head. */
  readonly shift: number;
}

export const useCommonQuestionsStore = create<CommonQuestionsState>(() => ({
  switchedOn: false,
  answer: { status: 'waiting' },
  wave: { period: 18, decay: 0.02 },
  allStates: true,
  layer: 1,
  unit: 12,
  timestep: 16,
  model: 'shipped',
  shift: 0,
}));

const { getState, setState } = useCommonQuestionsStore;

export const changeWave = (change: Partial<Wave>): void =>
  setState(({ wave }) => ({ wave: { ...wave, ...change } }));

export const look = (
  change: Partial<
    Pick<CommonQuestionsState, 'layer' | 'unit' | 'timestep' | 'model' | 'shift' | 'allStates'>
  >,
): void => setState(change);

/** Two layers of 3 and 2 units over five timesteps. Shapes are the same for every seed. */
export const smallStack = (switchedOn: boolean): StackProbe => ({
  layers: [
    { units: 3, returnSequences: switchedOn },
    { units: 2, returnSequences: false },
  ],
  input: [0.1, 0.2, 0.3, 0.4, 0.5],
  seed: 0,
});

export function switchSmallStack(switchedOn: boolean): void {
  setState({ switchedOn });
  void probeSmallStack();
}

/** Asks TensorFlow.js to build and run the small stack as it is. */
export async function probeSmallStack(): Promise<void> {
  const { switchedOn } = getState();
  setState({ answer: { status: 'waiting' } });
  const answer = await core()
    .probeStack(smallStack(switchedOn))
    .then(
      (result): Answer => ({ status: 'done', switchedOn, result }),
      (error: unknown): Answer => ({ status: 'failed', failure: asFailure(error) }),
    );
  if (getState().switchedOn === switchedOn) setState({ answer });
}

let taking: Promise<void> | undefined;

/** Fetches the weights of the learner's model as it is now, unless they are here; nothing while it is being fitted. */
export function takeOwnModel(): Promise<void> {
  taking ??= fetchOwnModel().finally(() => (taking = undefined));
  return taking;
}

async function fetchOwnModel(): Promise<void> {
  const madeWith = modelAtRest();
  if (madeWith === undefined) return;
  setState({ ownFailure: undefined });
  if (isSameState(getState().own?.madeWith, madeWith)) return;
  const shape = madeWith.request.model;
  const change = await core()
    .weights()
    .then(
      (weights) => ({ own: { shape, weights: stackWeights(shape, weights), madeWith } }),
      (error: unknown) => ({ ownFailure: asFailure(error) }),
    );
  // The question waits its turn, and the model may have changed before it was answered.
  if (isSameState(modelAtRest(), madeWith)) setState(change);
  else await fetchOwnModel();
}

function modelAtRest(): ModelState | undefined {
  const { status, progress } = useRunStore.getState();
  const atRest = (status === 'done' || status === 'paused') && progress !== undefined;
  return atRest ? modelState() : undefined;
}

const isSameState = (one: ModelState | undefined, other: ModelState): boolean =>
  one?.request === other.request && one.batch === other.batch;
