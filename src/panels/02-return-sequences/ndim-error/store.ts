/** The switch of the small stack, and TensorFlow.js' result for it. */
import { create } from 'zustand';
import type { ProbeQuestion, StackProbe } from '../../../core/api';
import { createAnswer } from '../../../runs/answer';
import { runAction } from '../../../ui/run-action';

interface SmallStackState {
  /** return_sequences of its first layer. */
  readonly switchedOn: boolean;
}

export const useSmallStackStore = create<SmallStackState>(() => ({ switchedOn: false }));

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

/** TensorFlow.js' result for the small stack. */
export const useSmallStackReply = createAnswer<ProbeQuestion>();

/** Asks TensorFlow.js to build and run the small stack. */
export async function probeSmallStack(): Promise<void> {
  await useSmallStackReply.ask({ kind: 'probe', ...smallStack(getState().switchedOn) });
}
