/** Which wave and which model the figures show that look inside a model. */
import { create } from 'zustand';
import type { Wave } from './forecast';

/** The page's model, the same before its first batch, or the learner's. */
export type ModelName = 'shipped' | 'initial' | 'own';

interface ShownState {
  /** The one wave that all of these figures show. */
  readonly wave: Wave;
  /** What the learner chose; `useShownModel` says what is really shown. */
  readonly model: ModelName;
}

export const useShownStore = create<ShownState>(() => ({
  wave: { period: 18, decay: 0.02 },
  model: 'shipped',
}));

const { setState } = useShownStore;

export const changeWave = (change: Partial<Wave>): void =>
  setState(({ wave }) => ({ wave: { ...wave, ...change } }));

export const showModel = (model: ModelName): void => setState({ model });
