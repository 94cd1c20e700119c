/** The model that is asked about other waves: the learner's newest one that is not being trained, or the page's. */
import { create } from 'zustand';
import type { Snapshot } from '../../core/api';
import { restingSnapshot, useRunsStore } from '../../runs/runs-store';
import { withoutOptimizer } from '../../runs/snapshots';
import { shippedSettings, shippedSnapshot } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';
import { core } from '../../worker/connection';
import type { ModelOwner } from './model-owner';
import type { Forecast } from './trials';

interface TestedState {
  /** The learner's choice; without one, the learner's model as soon as there is one. */
  readonly chosen?: ModelOwner;
}

export const useTestedStore = create<TestedState>(() => ({}));

export const testModelOf = (chosen: ModelOwner): void => useTestedStore.setState({ chosen });

const ownerOf = (chosen: ModelOwner | undefined, hasOwn: boolean): ModelOwner =>
  hasOwn ? (chosen ?? 'own') : 'shipped';

/** Whose model is asked. */
export function useTestedOwner(): ModelOwner {
  const chosen = useTestedStore((state) => state.chosen);
  const hasOwn = useRunsStore((state) => restingSnapshot(state) !== undefined);
  return ownerOf(chosen, hasOwn);
}

/** A key of the model that is asked: results of another key are of another model. */
export function useTestedKey(): string {
  const owner = useTestedOwner();
  const own = useRunsStore(restingSnapshot);
  return owner === 'shipped' || own === undefined ? 'shipped' : keyOf(own);
}

const keyOf = ({ run, batch }: Snapshot): string => `${run}/${batch}`;

export interface TestedModel {
  readonly owner: ModelOwner;
  readonly key: string;
  readonly length: number;
  readonly outputs: number;
  /** The seed of the test waves: that of the model's fit. */
  readonly seed: number;
  readonly forecast: Forecast;
}

/** @throws Error when the page's weights do not arrive; the forecasts throw CoreError */
export async function testedModel(): Promise<TestedModel> {
  const { chosen } = useTestedStore.getState();
  const own = restingSnapshot(useRunsStore.getState());
  const owner = ownerOf(chosen, own !== undefined);
  const isOwn = owner === 'own' && own !== undefined;
  const model = isOwn ? withoutOptimizer(own) : shippedSnapshot(await shippedWeights.load());
  const { timesteps, outputs } = model.shape;
  return {
    owner,
    key: isOwn ? keyOf(own) : 'shipped',
    length: timesteps,
    outputs,
    seed: (isOwn ? own.place?.seed : undefined) ?? shippedSettings.seed,
    forecast: async (inputs) => (await core().ask({ kind: 'forecast', inputs }, model)).answer,
  };
}
