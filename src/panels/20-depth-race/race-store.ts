/** The facts of a race: its plan, and what is known of each of its fits. */
import { create } from 'zustand';
import type { CurvePoint, Snapshot } from '../../core/api';
import type { Failure } from '../../worker/connection';
import { sizeName, type RacePlan } from './plan';

export interface RaceFit {
  /** Also the name of its run. */
  readonly id: string;
  /** Index of its stack in the plan. */
  readonly entrant: number;
  readonly seed: number;
  readonly status: 'waiting' | 'done' | 'failed';
  /** Batches trained on. */
  readonly batch: number;
  readonly losses: readonly Pick<CurvePoint, 'batch' | 'recentLoss'>[];
  /** Time in which the batches of its completed parts were trained. */
  readonly seconds: number;
  /** The model at the end of its last part; dropped when the fit has been evaluated. */
  readonly snapshot?: Snapshot | undefined;
  /** On the first test set of its seed. */
  readonly mae?: number;
  readonly failure?: Failure | undefined;
}

export interface RunningRace {
  readonly plan: RacePlan;
  readonly fits: readonly RaceFit[];
  /** `over`: every fit is done or has failed. */
  readonly status: 'running' | 'stopped' | 'over';
  readonly workers: number;
  /** Time since its start, without the time in which it was stopped. */
  readonly seconds: number;
  /** A worker has not got on for some seconds. */
  readonly isSilent: boolean;
  /** The error of always answering 0.5, as the mean over the first test sets of the seeds. */
  readonly alwaysHalf: number;
}

export const useRace = create<{ readonly race?: RunningRace }>(() => ({}));

export const fitsOf = ({ entrants, seeds }: RacePlan): RaceFit[] =>
  seeds.flatMap((seed) =>
    entrants.map((entrant, index) => ({
      id: `${index + 1}: ${sizeName(entrant)}, seed ${seed}`,
      entrant: index,
      seed,
      status: 'waiting',
      batch: 0,
      losses: [],
      seconds: 0,
    })),
  );

/** Changes the race, if there is one. */
export function changeRace(change: (race: RunningRace) => Partial<RunningRace>): void {
  useRace.setState(({ race }) => (race === undefined ? {} : { race: { ...race, ...change(race) } }));
}

export function changeFit(id: string, change: (fit: RaceFit) => Partial<RaceFit>): void {
  changeRace(({ fits }) => ({
    fits: fits.map((fit) => (fit.id === id ? { ...fit, ...change(fit) } : fit)),
  }));
}

export const isWaiting = ({ status }: RaceFit): boolean => status === 'waiting';

/** Whether fitting again may help: the same fit diverges again. */
export const canBeRepeated = ({ status, failure }: RaceFit): boolean =>
  status === 'failed' && failure?.code !== 'diverged';
