/** The forecasters' errors in a trial, measured once its place is near the screen, and again for another model. */
import { useEffect, type RefObject } from 'react';
import { shippedWeights } from '../../shipped/shipped-weights';
import { useArrival } from '../../ui/lazy';
import { runAction } from '../../ui/run-action';
import { useIsNear } from '../../ui/use-near';
import { measureTrial, trialKey, useTrials } from './store';
import { useTestedKey } from './tested-model';
import type { Trial, TrialErrors } from './trials';

export function useTrial(place: RefObject<Element | null>, { kind, level }: Trial): TrialErrors | undefined {
  const key = trialKey(useTestedKey(), { kind, level });
  // The page's own model may arrive late, after a retry.
  const { value: weights } = useArrival(shippedWeights);
  // Not while it is out of sight: the handle on the loss curve changes the model many times a second.
  const isNear = useIsNear(place);
  useEffect(() => {
    if (isNear) runAction(() => measureTrial({ kind, level }));
  }, [isNear, key, kind, level, weights]);
  return useTrials((state) => state.errors[key]);
}
