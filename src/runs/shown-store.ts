/** Which model the figures show, and which wave those of a model's inner values show. */
import { create } from 'zustand';
import type { Wave } from './forecast';

/** The shipped model, the shipped model before its first batch, or the learner's model. */
export type ShownModel = 'shipped' | 'initial' | 'own';

interface ShownState {
  /** The wave that all of these figures show. */
  readonly wave: Wave;
  /** The learner's choice; `useShownModel` returns the model that is really shown. */
  readonly model: ShownModel;
  /** Whether the learner has had a model in this visit. It is told here for the first load, which knows nothing of runs. */
  readonly hasHadOwn: boolean;
}

export const useShownStore = create<ShownState>(() => ({
  wave: { period: 18, decay: 0.02 },
  model: 'shipped',
  hasHadOwn: false,
}));

const { setState } = useShownStore;

export const changeWave = (change: Partial<Wave>): void =>
  setState(({ wave }) => ({ wave: { ...wave, ...change } }));

export const showModel = (model: ShownModel): void => setState({ model });

export const noteOwnModel = (): void => {
  if (!useShownStore.getState().hasHadOwn) setState({ hasHadOwn: true });
};
