/**
 * The learner's resting model for figures far from the handle on the loss curve. While the handle moves they keep the model
 * before: drawn anew at each moment, all of them together would hold up the figures beside it.
 */
import { create } from 'zustand';
import type { Snapshot } from '../core/api';
import { restingSnapshot, useRunsStore } from './runs-store';

/** How long the model of a run stays the same until it is drawn, in milliseconds. */
const settling = 200;

export const useSettledModel = create<{ readonly snapshot: Snapshot | undefined }>(() => ({
  snapshot: restingSnapshot(useRunsStore.getState()),
}));

let timer: ReturnType<typeof setTimeout> | undefined;

useRunsStore.subscribe((state, before) => {
  const now = restingSnapshot(state);
  if (now === restingSnapshot(before)) return;
  clearTimeout(timer);
  const settle = (): void => useSettledModel.setState({ snapshot: now });
  const isOtherRun = now?.run !== useSettledModel.getState().snapshot?.run;
  if (isOtherRun) settle();
  else timer = setTimeout(settle, settling);
});
