/** How the learner has chosen the pinned wave. Its points themselves are in `runs/pinned-wave.ts`. */
import { create } from 'zustand';
import { parseNumbers, type ListFault } from '../../../i18n/number';
import { pinPoints } from '../../../runs/pinned-wave';
import { changeWave } from '../../../runs/shown-store';
import { drawPatterns } from '../../../core/sequence/examples';
import { createStream } from '../../../core/sequence/random';
import { scaled, type Scaled } from './scaled';

/** Why pasted text is not a wave. */
export type PasteFault =
  | ListFault
  /** Fewer numbers than the model has timesteps. */
  | { readonly fault: 'too-few'; readonly count: number }
  /** All numbers are this one. */
  | { readonly fault: 'constant'; readonly value: number };

interface ChoiceState {
  /** The text in the field, also where it was refused. */
  readonly pasted: string;
  readonly fault?: PasteFault | undefined;
  /** The pasted numbers that were pinned last. They are the pinned ones as long as `points` is the same array. */
  readonly scale?: Scaled | undefined;
  /** Random waves drawn in this visit. */
  readonly draws: number;
}

export const useChoice = create<ChoiceState>(() => ({ pasted: '', draws: 0 }));

const { getState, setState } = useChoice;

/** Pins the next random wave of the seed. Its decay has the sliders' three decimals. */
export function pinRandom(seed: number): void {
  const { draws } = getState();
  const { periods, decays } = drawPatterns(1, createStream(seed, 'demo', draws));
  setState({ draws: draws + 1 });
  changeWave({ period: periods[0], decay: Math.round(decays[0] * 1000) / 1000 });
}

export const typePasted = (pasted: string): void => setState({ pasted, fault: undefined });

/** Pins the numbers in the field, scaled to [0, 1], or says why not; the wave before then stays. */
export function pinPasted(timesteps: number): void {
  const read = parseNumbers(getState().pasted);
  if (!read.ok) return setState({ fault: read.fault });
  const { values } = read;
  if (values.length < timesteps) return setState({ fault: { fault: 'too-few', count: values.length } });
  const scale = scaled(values);
  if (scale === undefined) return setState({ fault: { fault: 'constant', value: values[0] } });
  setState({ fault: undefined, scale });
  pinPoints(scale.points);
}
