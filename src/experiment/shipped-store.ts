/** The shipped weights, once they have arrived. Where they don't, figures wait for a fit instead. */
import { create } from 'zustand';
import type { StackWeights } from '../core/lstm/shapes';
import { readShipped } from './shipped-model';

interface ShippedState {
  readonly weights?: StackWeights<Float32Array>;
  readonly status: 'waiting' | 'loading' | 'ready' | 'failed';
}

export const useShippedStore = create<ShippedState>(() => ({ status: 'waiting' }));

/** Fetches the weights once, 20 kB; call it when the page has been painted. A failed attempt may be repeated. */
export async function loadShipped(): Promise<void> {
  const { status } = useShippedStore.getState();
  if (status === 'loading' || status === 'ready') return;
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
