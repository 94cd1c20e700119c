/**
 * Checks slips by training again. That runs on workers of its own, with fixed SIMD, so the reader's own fit and engine are
 * not touched. Slips with the same settings, seed and updates are trained once.
 */
import type { SimdVariant } from '../../../core/api';
import { alwaysHalfError } from '../../../runs/baseline';
import { testSamples } from '../../../runs/evaluation';
import { fingerprint } from '../../../runs/fingerprint';
import { requestOf } from '../../../runs/fit-request';
import { withoutOptimizer } from '../../../runs/snapshots';
import { judge, type Verdict } from '../../../runs/task/judge';
import { connectCore } from '../../../worker/client';
import { openPool, workersFor, type Connect } from '../../../worker/pool';
import { wholeUpdates, type Slip } from './slip';

/** What training again gave. */
export interface Repeated {
  readonly fingerprint: string;
  readonly mae: number;
  readonly variant: SimdVariant | undefined;
}

/**
 * `same`: the same model to the bit. `error`: it is, but the slip has another error. `other`: it should be the same model,
 * and is not. `close`, `far`: the slip or this page was trained in another way than on fixed SIMD, so only the errors are
 * compared. `alone`: settings and seed do not give the slip's model.
 */
export type Outcome = 'same' | 'error' | 'other' | 'close' | 'far' | 'alone';

/** Of one model, two engines measure errors that differ by less than this share of the larger one. */
const sameShare = 1e-3;

/**
 * Engines round differently, and training amplifies it: on `simd` and on `reference`, the errors of the chapter's fit with
 * 3,000 sequences differed by 0.14%. Within this share of the larger one they count as close.
 */
const closeShare = 0.1;

/** @param repeated undefined for a slip that cannot be trained again */
export function outcomeOf(slip: Slip, repeated: Repeated | undefined): Outcome {
  if (slip.way !== 'plain' || repeated === undefined) return 'alone';
  if (repeated.fingerprint === slip.fingerprint)
    return isNear(slip.mae, repeated.mae, sameShare) ? 'same' : 'error';
  if (slip.ran === 'simd-fixed' && repeated.variant === 'fixed') return 'other';
  return isNear(slip.mae, repeated.mae, closeShare) ? 'close' : 'far';
}

/** Whether two errors differ by at most this share of the larger one. */
const isNear = (one: number, other: number, within: number): boolean =>
  Math.abs(one - other) <= within * Math.max(one, other);

/**
 * Whether the slip's task was reached: by the error of training again, but by that of the slip where no other error is known
 * or where its engine may rightly have come to another one.
 */
export function verdictOf(slip: Slip, outcome: Outcome, repeated: Repeated | undefined): Verdict | undefined {
  const { settings, task, seconds, way } = slip;
  if (task === undefined) return undefined;
  const mae = outcome === 'alone' || outcome === 'close' ? slip.mae : (repeated?.mae ?? slip.mae);
  return judge(task, { settings, mae, alwaysHalf: alwaysHalfError(settings), seconds, wentOn: way === 'on' });
}

export interface Checker {
  /**
   * Trains as the slip says, and evaluates.
   * @param onProgress called with the share of the fit that is done
   * @throws CoreError `worker-died` after `close`
   */
  readonly repeat: (slip: Slip, onProgress: (share: number) => void) => Promise<Repeated>;
  /** Ends the workers; what is under way rejects. */
  readonly close: () => void;
}

export function openChecker(
  size = workersFor(navigator.hardwareConcurrency),
  connect: Connect = connectCore,
): Checker {
  const pool = openPool(size, { connect });
  const known = new Map<string, Promise<Repeated>>();
  let runs = 0;

  const train = (slip: Slip, onProgress: (share: number) => void): Promise<Repeated> =>
    pool.run(async (core) => {
      const { settings, updates } = slip;
      const request = requestOf(settings, `slip-${(runs += 1)}`);
      const isWhole = updates === wholeUpdates(settings);
      const { snapshot, variant } = await core.fit(
        { ...request, ...(isWhole ? {} : { stopAfter: updates }) },
        (event) => event.kind === 'progress' && onProgress(event.progress.batch / updates),
      );
      const question = { kind: 'test-error', samples: testSamples, seed: settings.seed, draw: 0 } as const;
      const { answer: mae } = await core.ask(question, withoutOptimizer(snapshot));
      return { fingerprint: fingerprint(snapshot), mae, variant };
    });

  return {
    repeat(slip, onProgress) {
      const key = JSON.stringify([slip.settings, slip.updates]);
      const before = known.get(key);
      if (before !== undefined) return before;
      const begun = train(slip, onProgress);
      known.set(key, begun);
      begun.catch(() => known.delete(key));
      return begun;
    },
    close: () => pool.close(),
  };
}
