import { useEffect } from 'react';
import { weightsKey } from '../../core/lstm/flat-weights';
import type { StackShape } from '../../core/lstm/shapes';
import { modelOf } from '../../experiment/run-request';
import { useRunStore } from '../../experiment/run-store';
import { useSettingsStore } from '../../experiment/settings-store';
import { shippedShape } from '../../experiment/shipped-model';
import { loadShipped, useShippedStore } from '../../experiment/shipped-store';
import { readWave, type Reading } from './reading';
import { useCommonQuestionsStore, type OwnModel } from './store';
import { untrainedWeights } from './untrained';

/** What the model the page ships makes of the wave; nothing until its weights, asked for here, have come. */
export function useShippedReading(): Reading | undefined {
  useEffect(() => void loadShipped(), []);
  const weights = useShippedStore((state) => state.weights);
  const wave = useCommonQuestionsStore((state) => state.wave);
  return weights && readWave(shippedShape, weights, wave);
}

/** The same of the model that is chosen; of the page's, where there is no model of the learner's. */
export function useChosenReading(): Reading | undefined {
  const shipped = useShippedReading();
  const own = useOwnModel();
  const { model, wave } = useCommonQuestionsStore();
  if (own !== undefined) return readWave(own.shape, own.weights, wave);
  return model === 'initial' ? readWave(shippedShape, untrainedWeights(), wave) : shipped;
}

/** The learner's model, if it is the one to look at and of the shape that the settings ask for. */
export function useOwnModel(): OwnModel | undefined {
  const own = useCommonQuestionsStore((state) => (state.model === 'own' ? state.own : undefined));
  const current = modelOf(useSettingsStore((state) => state.settings));
  return own !== undefined && isSameShape(own.shape, current) ? own : undefined;
}

/** Whether there is a fitted model of the shape that the settings ask for. */
export function useHasFit(): boolean {
  const fitted = useRunStore(({ request, progress }) =>
    progress === undefined ? undefined : request?.model,
  );
  const current = modelOf(useSettingsStore((state) => state.settings));
  return fitted !== undefined && isSameShape(fitted, current);
}

const isSameShape = (one: StackShape, other: StackShape): boolean =>
  one.timesteps === other.timesteps && weightsKey(one) === weightsKey(other);
