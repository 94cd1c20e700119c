/** What the last step of one batch changed: the losses of its sequences, asked of the models before and after it. */
import type { BatchLossesQuestion, Snapshot } from '../../../core/api';
import { createAnswer } from '../../../runs/answer';
import type { Run } from '../../../runs/run';
import { withoutOptimizer } from '../../../runs/snapshots';

export interface Step {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** The batch after which the run rests, if the page has the model before it, too. */
export function lastStep(run: Run | undefined): Step | undefined {
  const at = run?.status === 'running' ? undefined : run?.restedAt;
  if (run === undefined || at === undefined) return undefined;
  const before = run.snapshots.find(({ batch }) => batch === at - 1);
  const after = run.snapshots.find(({ batch }) => batch === at);
  return before !== undefined && after?.place !== undefined ? { before, after } : undefined;
}

/** The batch of the step, as a question. */
function batchOf({ before, after }: Step): BatchLossesQuestion | undefined {
  if (after.place === undefined) return undefined;
  const { samples, seed, epoch, sample } = after.place;
  const { place } = before;
  // Otherwise the step began an epoch, or went on with other sequences.
  const isSameEpoch = place?.samples === samples && place.seed === seed && place.epoch === epoch;
  const from = isSameEpoch && place.sample < sample ? place.sample : 0;
  return { kind: 'batch-losses', samples, seed, epoch, from, to: sample };
}

export const useLossesBefore = createAnswer<BatchLossesQuestion>();
export const useLossesAfter = createAnswer<BatchLossesQuestion>();

export async function askLosses(step: Step): Promise<void> {
  const question = batchOf(step);
  if (question === undefined) return;
  await Promise.all([
    useLossesBefore.ask(question, withoutOptimizer(step.before)),
    useLossesAfter.ask(question, withoutOptimizer(step.after)),
  ]);
}
