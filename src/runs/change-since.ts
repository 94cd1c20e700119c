/** What has become of the model of a result. */
import type { Moment } from '../core/api';
import { isSameMoment } from './run';
import { runNamed, shownMoment, type RunsState } from './runs-store';

/**
 * `later`, `earlier`: the same fit, but the shown model has been trained further, or less far. `other`: the shown model is
 * of another fit. `failed`: the fit that made the model failed afterwards.
 */
export type Change = 'later' | 'earlier' | 'other' | 'failed';

/** @returns undefined when the result is of the shown model */
export function changeSince(state: RunsState, of: Moment | undefined): Change | undefined {
  const shown = shownMoment(state);
  if (of === undefined || isSameMoment(of, shown)) return undefined;
  if (shown?.run === of.run) return shown.batch > of.batch ? 'later' : 'earlier';
  return shown === undefined || runNamed(state, of.run)?.status === 'failed' ? 'failed' : 'other';
}
