/** Fits that a button of the page starts with settings of its own, each followed by its evaluation. */
import type { FitSettings } from '../settings/settings';
import { evaluateEnd, useEvaluation } from './evaluation';
import { latestRun, useRunsStore } from './runs-store';

/** Settings that a button fixes. Each button has one object of its own, by which its run is recognised. */
export type Planned = Readonly<Partial<FitSettings>>;

/** After a fit that was not stopped, evaluates its model, so that each row of the table of fits has its errors. */
export async function thenEvaluate(fit: Promise<void>): Promise<void> {
  await fit;
  const run = latestRun(useRunsStore.getState());
  if (run?.status === 'done') await evaluateEnd(run);
}

export interface ExperimentState {
  /** Share of the fit that is done; undefined while it does not run. */
  readonly share: number | undefined;
  readonly isEvaluating: boolean;
}

/** How far the fit of a button is. */
export function useExperiment(planned: Planned): ExperimentState {
  const share = useRunsStore((state) => {
    const run = latestRun(state);
    if (run?.options?.changes !== planned || run.status === 'done' || run.status === 'stopped')
      return undefined;
    if (run.status === 'failed') return undefined;
    return run.progress === undefined ? 0 : run.progress.batch / run.progress.batches;
  });
  const isNewest = useRunsStore((state) => latestRun(state)?.options?.changes === planned);
  const isAsked = useEvaluation(({ status }) => status === 'waiting');
  return { share, isEvaluating: isNewest && share === undefined && isAsked };
}
