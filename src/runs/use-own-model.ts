import { weightsKey } from '../core/lstm/flat-weights';
import type { StackShape } from '../core/lstm/shapes';
import { useFitSettings } from '../settings/settings-store';
import { modelOf } from './run-request';
import { useRunStore } from './run-store';
import { useShownStore, type ModelName, type OwnModel } from './shown-store';

/** The model that is really shown. Figures and control both use it, so that they cannot disagree. */
export function useShownModel(): ModelName {
  const model = useShownStore((state) => state.model);
  const own = useOwnModel();
  return shownModel(model, own);
}

/** The learner's model stays chosen while there is none to show; the control then says what is shown, and why. */
export const shownModel = (chosen: ModelName, own: OwnModel | undefined): ModelName =>
  chosen === 'own' && own === undefined ? 'shipped' : chosen;

/** The learner's model, if its weights are here and it is of the shape that the settings ask for. */
export function useOwnModel(): OwnModel | undefined {
  const own = useShownStore((state) => state.own);
  const current = modelOf(useFitSettings());
  return own !== undefined && isSameShape(own.shape, current) ? own : undefined;
}

/** Whether the learner's model can be shown; if not, what it waits for. */
export type OwnStatus = 'ready' | 'no-fit' | 'fitting' | 'fetching' | 'failed';

export function useOwnStatus(): OwnStatus {
  const own = useOwnModel();
  const failure = useShownStore((state) => state.ownFailure);
  const current = modelOf(useFitSettings());
  // Of the run no more than the answer: it changes with every batch.
  const waitsFor = useRunStore((run) => ownStatus(run, current, failure !== undefined));
  return own === undefined ? waitsFor : 'ready';
}

/** The same where no weights of this shape are here. */
export function ownStatus(
  {
    status,
    request,
    progress,
  }: Pick<ReturnType<typeof useRunStore.getState>, 'status' | 'request' | 'progress'>,
  current: StackShape,
  failed: boolean,
): Exclude<OwnStatus, 'ready'> {
  if (request === undefined || !isSameShape(request.model, current)) return 'no-fit';
  if (status === 'running') return 'fitting';
  if (progress === undefined || status === 'failed' || status === 'idle') return 'no-fit';
  return failed ? 'failed' : 'fetching';
}

const isSameShape = (one: StackShape, other: StackShape): boolean =>
  one.timesteps === other.timesteps && weightsKey(one) === weightsKey(other);
