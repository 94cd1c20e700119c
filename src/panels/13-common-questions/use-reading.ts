import { useEffect } from 'react';
import { weightsKey } from '../../core/lstm/flat-weights';
import type { StackShape } from '../../core/lstm/shapes';
import { modelOf } from '../../runs/run-request';
import { useRunStore } from '../../runs/run-store';
import { useFitSettings } from '../../settings/settings-store';
import { shippedShape } from '../../shipped/shipped-model';
import { loadShipped, useShippedStore } from '../../shipped/shipped-store';
import { readWave, type Reading } from './reading';
import { useCommonQuestionsStore, type ModelName, type OwnModel } from './store';
import { untrainedWeights } from './untrained';

/** What the model the page ships makes of the wave; nothing until its weights, asked for here, have come. */
export function useShippedReading(): Reading | undefined {
  useEffect(() => void loadShipped(), []);
  const weights = useShippedStore((state) => state.weights);
  const wave = useCommonQuestionsStore((state) => state.wave);
  return weights && readWave(shippedShape, weights, wave);
}

/** The model that is really shown. Figures and control both go by it, so that none says one and draws another. */
export function useShownModel(): ModelName {
  const model = useCommonQuestionsStore((state) => state.model);
  const own = useOwnModel();
  return shownModel(model, own);
}

/** The learner's stays chosen while there is none to show; the control then says what is shown, and why. */
export const shownModel = (chosen: ModelName, own: OwnModel | undefined): ModelName =>
  chosen === 'own' && own === undefined ? 'shipped' : chosen;

/** What the model that is shown makes of the wave. */
export function useShownReading(): Reading | undefined {
  const shipped = useShippedReading();
  const own = useOwnModel();
  const shown = useShownModel();
  const wave = useCommonQuestionsStore((state) => state.wave);
  if (shown === 'own') return own && readWave(own.shape, own.weights, wave);
  return shown === 'initial' ? readWave(shippedShape, untrainedWeights(), wave) : shipped;
}

/** The learner's model, if its weights are here and it is of the shape that the settings ask for. */
export function useOwnModel(): OwnModel | undefined {
  const own = useCommonQuestionsStore((state) => state.own);
  const current = modelOf(useFitSettings());
  return own !== undefined && isSameShape(own.shape, current) ? own : undefined;
}

/** Whether the learner's model can be shown; if not, what it waits for. */
export type OwnStatus = 'ready' | 'no-fit' | 'fitting' | 'fetching' | 'failed';

export function useOwnStatus(): OwnStatus {
  const own = useOwnModel();
  const failure = useCommonQuestionsStore((state) => state.ownFailure);
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
