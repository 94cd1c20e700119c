/** The learner's model, for figures of a model's inner values. */
import { useDeferredValue } from 'react';
import type { ModelShape, Moment, Snapshot } from '../core/api';
import { isSameShape, stackWeights } from '../core/lstm/flat-weights';
import type { StackWeights } from '../core/lstm/shapes';
import { useFitSettings } from '../settings/settings-store';
import { shapeOf } from './fit-request';
import type { Run } from './run';
import { latestRun, useRunsStore } from './runs-store';
import { useSettledModel } from './settled-model';
import { useShownStore, type ShownModel } from './shown-store';

export interface OwnModel {
  readonly shape: ModelShape;
  readonly weights: StackWeights<Float32Array>;
  readonly of: Moment;
}

/** The model that is really shown. Figures and control both use it, so that they cannot disagree. */
export function useShownModel(): ShownModel {
  const model = useShownStore((state) => state.model);
  const own = useOwnModel();
  return shownModel(model, own);
}

/** The learner's model stays chosen while it does not exist; the control then says which model is shown, and why. */
export const shownModel = (chosen: ShownModel, own: OwnModel | undefined): ShownModel =>
  chosen === 'own' && own === undefined ? 'shipped' : chosen;

/**
 * The learner's model, if it has the shape of the settings. While a fit runs, it is the model of the last pause or fit. All
 * figures that show it are drawn anew at once: React does so in small pieces, between which the page answers.
 */
export const useOwnModel = (): OwnModel | undefined => useDeferredValue(useSettledOwnModel());

function useSettledOwnModel(): OwnModel | undefined {
  const snapshot = useSettledModel((state) => state.snapshot);
  const current = shapeOf(useFitSettings());
  return snapshot !== undefined && isSameShape(snapshot.shape, current) ? modelOf(snapshot) : undefined;
}

const models = new WeakMap<Snapshot, OwnModel>();

/** Returns the same object for the same snapshot, so that results computed from it can be cached. */
function modelOf(snapshot: Snapshot): OwnModel {
  const known = models.get(snapshot);
  if (known !== undefined) return known;
  const { shape, weights, run, batch } = snapshot;
  const model = { shape, weights: stackWeights(shape, weights), of: { run, batch } };
  models.set(snapshot, model);
  return model;
}

/** Whether the learner's model can be shown; if not, what is missing. */
export type OwnStatus = 'ready' | 'no-fit' | 'fitting';

export function useOwnStatus(): OwnStatus {
  const own = useSettledOwnModel();
  const current = shapeOf(useFitSettings());
  // Selects only the status: the run itself changes with every batch.
  const waitsFor = useRunsStore((state) => ownStatus(latestRun(state), current));
  return own === undefined ? waitsFor : 'ready';
}

/** The status when no model of this shape has paused or ended. */
export function ownStatus(
  run: Pick<Run, 'status' | 'settings'> | undefined,
  current: ModelShape,
): Exclude<OwnStatus, 'ready'> {
  const isFittingIt = run?.status === 'running' && isSameShape(shapeOf(run.settings), current);
  return isFittingIt ? 'fitting' : 'no-fit';
}
