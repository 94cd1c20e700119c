/** The level of noise, and the errors at each level that has been requested. */
import { create } from 'zustand';
import { shippedWeights } from '../../shipped/shipped-weights';
import { runAction } from '../../ui/run-action';
import { errorsUnderNoise, type Level, type NoiseErrors } from './noise';

interface NoiseState {
  readonly level: Level;
  readonly errors: Readonly<Partial<Record<Level, NoiseErrors>>>;
}

export const useNoiseStore = create<NoiseState>(() => ({ level: 0.02, errors: {} }));

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const underway = new Set<Level>();

/**
 * Computes the errors at the current level, once per level, in short pieces. After a failure the next call tries again.
 * @throws what `errorsUnderNoise` throws
 */
export async function measureNoise(): Promise<void> {
  const weights = await shippedWeights.load().catch(() => undefined);
  const { level, errors } = useNoiseStore.getState();
  if (weights === undefined || errors[level] !== undefined || underway.has(level)) return;
  underway.add(level);
  try {
    const measured = await errorsUnderNoise(level, weights, breathe);
    useNoiseStore.setState((state) => ({ errors: { ...state.errors, [level]: measured } }));
  } finally {
    underway.delete(level);
  }
}

export function chooseLevel(level: Level): void {
  useNoiseStore.setState({ level });
  runAction(measureNoise);
}
