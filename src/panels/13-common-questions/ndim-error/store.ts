/** The switch of the small stack, and what TensorFlow.js says of it. */
import { create } from 'zustand';
import type { StackProbe, StackProbeResult } from '../../../core/api';
import { runAction } from '../../../ui/run-action';
import { asFailure, core, type Failure } from '../../../worker/connection';

/** TensorFlow.js' reply, and whether the switch was on when it was asked. */
export type Answer =
  | { readonly status: 'waiting' }
  | { readonly status: 'done'; readonly switchedOn: boolean; readonly result: StackProbeResult }
  | { readonly status: 'failed'; readonly failure: Failure };

interface SmallStackState {
  /** return_sequences of its first layer. */
  readonly switchedOn: boolean;
  readonly answer: Answer;
}

export const useSmallStackStore = create<SmallStackState>(() => ({
  switchedOn: false,
  answer: { status: 'waiting' },
}));

const { getState, setState } = useSmallStackStore;

/** Two layers of 3 and 2 units over five timesteps. Shapes are the same for every seed. */
export const smallStack = (switchedOn: boolean): StackProbe => ({
  layers: [
    { units: 3, returnSequences: switchedOn },
    { units: 2, returnSequences: false },
  ],
  input: [0.1, 0.2, 0.3, 0.4, 0.5],
  seed: 0,
});

export function switchSmallStack(switchedOn: boolean): void {
  setState({ switchedOn });
  runAction(probeSmallStack);
}

/** Asks TensorFlow.js to build and run the small stack as it is. */
export async function probeSmallStack(): Promise<void> {
  const { switchedOn } = getState();
  setState({ answer: { status: 'waiting' } });
  const answer = await core()
    .probeStack(smallStack(switchedOn))
    .then(
      (result): Answer => ({ status: 'done', switchedOn, result }),
      (error: unknown): Answer => ({ status: 'failed', failure: asFailure(error) }),
    );
  if (getState().switchedOn === switchedOn) setState({ answer });
}
