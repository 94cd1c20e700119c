/** The model that the stack behind glass shows, and what it sees of the pinned wave. */
import { useMemo } from 'react';
import { pinnedPoints, useOwnPoints, type PinnedPoints } from '../runs/pinned-wave';
import type { ModelShape, Moment } from '../core/api';
import { shapeOf } from '../runs/fit-request';
import { runNamed, shownRun, useRunsStore } from '../runs/runs-store';
import { useShownStore } from '../runs/shown-store';
import { shippedSettings } from '../shipped/shipped-model';
import type { FitSettings } from '../settings/settings';

/** The settings of the shown model, or of the page's own before the first fit. */
export const useModelSettings = (): FitSettings =>
  useRunsStore((state) => shownRun(state)?.settings) ?? shippedSettings;

/** The shape of the model that an answer is about. */
export function useShapeOf(of: Moment | undefined): ModelShape {
  const settings = useRunsStore((state) => runNamed(state, of?.run)?.settings) ?? shippedSettings;
  return useMemo(() => shapeOf(settings), [settings]);
}

/** Undefined when the learner gave fewer points than the model has timesteps. */
export function usePinned({ length, outputs }: FitSettings): PinnedPoints | undefined {
  const wave = useShownStore((state) => state.wave);
  const points = useOwnPoints((state) => state.points);
  return useMemo(
    () => pinnedPoints(wave, points, { timesteps: length, outputs }),
    [wave, points, length, outputs],
  );
}
