/** The stack of this section, its three input values, and TensorFlow.js' result for them. */
import { create } from 'zustand';
import type { ProbeQuestion, StackLayer, StackProbe } from '../../core/api';
import { createAnswer } from '../../runs/answer';
import { within } from '../../settings/within';
import { parseInput } from './stack/input';
import type { NumberFault } from '../../i18n/number';

export const layerRange = { min: 1, max: 4 } as const;
export const unitChoices = [1, 2, 3] as const;

export interface RefusedInput {
  readonly typed: string;
  readonly fault: NumberFault;
}

interface ReturnSequencesState {
  readonly layers: readonly StackLayer[];
  /** [timesteps] */
  readonly input: readonly number[];
  /** For each value, the text that was last refused. */
  readonly refused: readonly (RefusedInput | undefined)[];
  /** The timestep at which the unit is shown, from 0. */
  readonly timestep: number;
}

const sequence: StackLayer = { units: 1, returnSequences: true };
const vector: StackLayer = { units: 1, returnSequences: false };

/** The chapter's examples, in its order, and a common mistake. */
export const examples = {
  one: [vector],
  sequence: [sequence],
  two: [sequence, vector],
  four: [sequence, sequence, sequence, vector],
  slip: [vector, vector],
} as const satisfies Record<string, readonly StackLayer[]>;

export type ExampleName = keyof typeof examples;
export const exampleNames = Object.keys(examples) as ExampleName[];

export const useReturnSequencesStore = create<ReturnSequencesState>(() => ({
  layers: examples.one,
  input: [0.1, 0.2, 0.3],
  refused: [undefined, undefined, undefined],
  // The first timestep with a previous state.
  timestep: 1,
}));

export const showExample = (name: ExampleName): void =>
  useReturnSequencesStore.setState({ layers: examples[name] });

/** Whether a stack is one of the examples. */
export const isExample = (layers: readonly StackLayer[], name: ExampleName): boolean =>
  layers.length === examples[name].length &&
  examples[name].every(
    ({ units, returnSequences }, index) =>
      layers[index].units === units && layers[index].returnSequences === returnSequences,
  );

/** Adds LSTM(1) after the last layer, which is not changed. Does nothing when the stack is full. */
export function addLayer(): void {
  const { layers } = useReturnSequencesStore.getState();
  if (layers.length < layerRange.max) useReturnSequencesStore.setState({ layers: [...layers, vector] });
}

/** Removes the last layer, unless it is the only one. */
export function removeLayer(): void {
  const { layers } = useReturnSequencesStore.getState();
  if (layers.length > layerRange.min) useReturnSequencesStore.setState({ layers: layers.slice(0, -1) });
}

export function changeLayer(index: number, change: Partial<StackLayer>): void {
  useReturnSequencesStore.setState(({ layers }) => ({
    layers: layers.map((layer, at) => (at === index ? { ...layer, ...change } : layer)),
  }));
}

/** @throws RangeError for a timestep the input does not have */
export function lookAt(timestep: number): void {
  const { input } = useReturnSequencesStore.getState();
  useReturnSequencesStore.setState({ timestep: within({ min: 0, max: input.length - 1 }, timestep) });
}

/** Sets an input value from typed text; if it is refused, the last good value stays in force. */
export function typeInput(index: number, typed: string): void {
  const parsed = parseInput(typed);
  useReturnSequencesStore.setState(({ input, refused }) => ({
    refused: replaced(refused, index, parsed.ok ? undefined : { typed, fault: parsed.fault }),
    ...(parsed.ok && { input: replaced(input, index, parsed.value) }),
  }));
}

const replaced = <Item>(items: readonly Item[], index: number, item: Item): Item[] =>
  items.map((kept, at) => (at === index ? item : kept));

/** TensorFlow.js' result for the stack. */
export const useStackReply = createAnswer<ProbeQuestion>();

/** Asks the core to build and run the stack in TensorFlow.js. */
export async function probe(seed: number): Promise<void> {
  const { layers, input } = useReturnSequencesStore.getState();
  await useStackReply.ask({ kind: 'probe', layers, input, seed });
}

/** Whether a reply is about the same stack, input and seed; after a change, the drawing is ahead of the reply. */
export function isAbout(asked: StackProbe, { layers, input, seed }: StackProbe): boolean {
  return asked.layers === layers && asked.input === input && asked.seed === seed;
}
