/** Which wave and which model the figures show that look inside a model; and the learner's own model, as it was last taken. */
import { create } from 'zustand';
import type { ModelSpec } from '../core/api';
import { stackWeights } from '../core/lstm/flat-weights';
import type { StackWeights } from '../core/lstm/shapes';
import { asFailure, core, type Failure } from '../worker/connection';
import type { Wave } from './forecast';
import { modelState, type ModelState } from './model-state';
import { useRunStore } from './run-store';

/** The learner's own model, as it was when its weights were asked for. */
export interface OwnModel {
  readonly shape: ModelSpec;
  readonly weights: StackWeights<Float32Array>;
  readonly madeWith: ModelState;
}

/** The page's model, the same before its first batch, or the learner's. */
export type ModelName = 'shipped' | 'initial' | 'own';

interface ShownState {
  /** The one wave that all of these figures show. */
  readonly wave: Wave;
  /** What the learner chose; `useShownModel` says what is really shown. */
  readonly model: ModelName;
  readonly own?: OwnModel;
  readonly ownFailure?: Failure | undefined;
}

export const useShownStore = create<ShownState>(() => ({
  wave: { period: 18, decay: 0.02 },
  model: 'shipped',
}));

const { getState, setState } = useShownStore;

export const changeWave = (change: Partial<Wave>): void =>
  setState(({ wave }) => ({ wave: { ...wave, ...change } }));

export const showModel = (model: ModelName): void => setState({ model });

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
