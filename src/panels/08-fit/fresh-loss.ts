/** The loss at the end of a fit beside the error on fresh sequences: under one epoch, both are of new sequences. */
import type { Run } from '../../runs/run';
import { curveEvery, shippedFacts, shippedSettings } from '../../shipped/shipped-model';

export interface FreshLossFacts {
  /** Mean loss of the last `updates` updates. */
  readonly last: number;
  readonly updates: number;
  readonly fresh: number;
  readonly epochs: number;
  /** Absent for the page's own fit. */
  readonly run?: string;
}

/** The share of the updates whose losses are averaged. */
const share = 0.1;

/** Undefined unless the run is over and evaluated. */
export function freshLossOf(run: Run | undefined): FreshLossFacts | undefined {
  if (run?.errors === undefined || run.progress === undefined || run.losses.length < 2) return undefined;
  const { batch } = run.progress;
  let sum = 0;
  let updates = 0;
  run.losses.forEach(({ batch: to, recentLoss }, index) => {
    const from = run.losses[index - 1]?.batch ?? 0;
    if (from < (1 - share) * batch - 0.5) return;
    sum += (to - from) * recentLoss;
    updates += to - from;
  });
  if (updates === 0) return undefined;
  return { last: sum / updates, updates, fresh: run.errors.mae, epochs: run.settings.epochs, run: run.id };
}

export function shippedFreshLoss(): FreshLossFacts {
  const last = shippedFacts.curve.slice(-share * shippedFacts.curve.length);
  return {
    last: last.reduce((sum, loss) => sum + loss) / last.length,
    updates: last.length * curveEvery,
    fresh: shippedFacts.mae,
    epochs: shippedSettings.epochs,
  };
}
