/** The waves that the forecasters are tried on, and the errors of each model on each kind that has been requested. */
import { create } from 'zustand';
import { asFailure, type Failure } from '../../worker/connection';
import { testedModel } from './tested-model';
import { errorsIn, trials, type Trial, type TrialErrors, type TrialKind } from './trials';

interface TrialsState {
  /** The level of each kind that is shown. */
  readonly levels: Readonly<Record<TrialKind, number>>;
  /** Which of the kinds beside noise is shown. */
  readonly kind: Exclude<TrialKind, 'noise'>;
  /** By `trialKey`. */
  readonly errors: Readonly<Partial<Record<string, TrialErrors>>>;
  readonly failure?: Failure | undefined;
}

export const useTrials = create<TrialsState>(() => ({
  levels: {
    noise: trials.noise[0],
    phase: trials.phase[0],
    amplitude: trials.amplitude[0],
    midline: trials.midline[0],
  },
  kind: 'phase',
  errors: {},
}));

/** @param model as `useTestedKey` returns it */
export const trialKey = (model: string, { kind, level }: Trial): string => `${model} ${kind} ${level}`;

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const underWay = new Set<string>();

/**
 * Measures the forecasters in a trial with the model that is asked, once per model. A failure is stored; the next call
 * tries again.
 */
export async function measureTrial(trial: Trial): Promise<void> {
  let key = '';
  try {
    const model = await testedModel();
    key = trialKey(model.key, trial);
    if (useTrials.getState().errors[key] !== undefined || underWay.has(key)) return;
    underWay.add(key);
    const errors = await errorsIn(trial, model, model.forecast, breathe);
    useTrials.setState((state) => ({ errors: { ...state.errors, [key]: errors }, failure: undefined }));
  } catch (error) {
    useTrials.setState({ failure: asFailure(error) });
  } finally {
    underWay.delete(key);
  }
}

export const chooseLevel = (kind: TrialKind, level: number): void =>
  useTrials.setState(({ levels }) => ({ levels: { ...levels, [kind]: level } }));

export const chooseKind = (kind: Exclude<TrialKind, 'noise'>): void => useTrials.setState({ kind });
