/** The forecasters' errors in a trial, measured once its place is near the screen, and again for another model. */
import { useEffect, useState, type RefObject } from 'react';
import { runAction } from '../../ui/run-action';
import { useNear } from '../../ui/use-near';
import { measureTrial, trialKey, useTrials } from './store';
import { useTestedKey } from './tested-model';
import type { Trial, TrialErrors } from './trials';

export function useTrial(place: RefObject<Element | null>, { kind, level }: Trial): TrialErrors | undefined {
  const key = trialKey(useTestedKey(), { kind, level });
  const [isNear, setNear] = useState(false);
  useNear(place, () => setNear(true), !isNear);
  useEffect(() => {
    if (isNear) runAction(() => measureTrial({ kind, level }));
  }, [isNear, key, kind, level]);
  return useTrials((state) => state.errors[key]);
}
