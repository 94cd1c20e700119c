/** The shipped weights, once they have arrived. Where they don't, figures wait for a fit instead. */
import { create } from 'zustand';
import type { StackWeights } from '../core/lstm/shapes';
import { readShipped } from './shipped-model';

interface ShippedState {
  readonly weights?: StackWeights<Float32Array>;
  readonly status: 'waiting' | 'loading' | 'ready' | 'failed';
}

export const useShippedStore = create<ShippedState>(() => ({ status: 'waiting' }));

let attempt: Promise<void> | undefined;

/** Fetches the weights once, 20 kB; call it when the page has been painted. A failed attempt may be repeated. */
export function loadShipped(): Promise<void> {
  attempt ??= fetchWeights().finally(() => {
    if (useShippedStore.getState().status === 'failed') attempt = undefined;
  });
  return attempt;
}

/** The weights, for what cannot do without them. @throws Error when they don't arrive */
export async function shippedWeights(): Promise<StackWeights<Float32Array>> {
  if (useShippedStore.getState().status !== 'ready') await loadShipped();
  const { weights } = useShippedStore.getState();
  if (weights === undefined) throw new Error('weights/chapter.bin has not arrived');
  return weights;
}

async function fetchWeights(): Promise<void> {
  useShippedStore.setState({ status: 'loading' });
  try {
    const response = await fetch('./weights/chapter.bin');
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    useShippedStore.setState({ status: 'ready', weights: readShipped(await response.arrayBuffer()) });
  } catch {
    // The page says that the figure waits for a fit; there is nothing else to be done about it.
    useShippedStore.setState({ status: 'failed' });
  }
}
