/** The backward sweep as lines over time. */

/** Powers of ten below the largest that are still drawn. */
const deepest = 12;

/** Each value's size as a share of the largest; all 0 where all values are. @returns [timesteps] */
export function shares(values: ArrayLike<number>): { readonly shares: number[]; readonly largest: number } {
  const sizes = Array.from(values, Math.abs);
  const largest = Math.max(...sizes);
  return { shares: sizes.map((size) => (largest > 0 ? size / largest : 0)), largest };
}

/** Norms of every layer as powers of ten of the largest, and an even power below all. */
export function powers(norms: readonly ArrayLike<number>[]): {
  readonly layers: readonly number[][];
  readonly lowest: number;
} {
  const largest = Math.max(...norms.map((layer) => Math.max(...Array.from(layer))));
  const power = (norm: number): number =>
    norm > 0 && largest > 0 ? Math.max(-deepest, Math.log10(norm / largest)) : -deepest;
  const layers = norms.map((layer) => Array.from(layer, power));
  const lowest = Math.min(...layers.flat());
  return { layers, lowest: Math.min(-2, -2 * Math.ceil(-lowest / 2)) };
}

/** How much of the gradient is left. */
export interface Fading {
  /** For each layer from the bottom, the gradient at timestep 0 as a share of that at the last timestep. */
  readonly throughTime: readonly number[];
  /** At the last timestep, the gradient in layer 1 as a share of that in the last layer. */
  readonly throughDepth: number;
}

/** @param norms [layers][timesteps] */
export function fading(norms: readonly ArrayLike<number>[]): Fading {
  const last = norms.map((layer) => layer[layer.length - 1]);
  return {
    throughTime: norms.map((layer, index) => layer[0] / last[index]),
    throughDepth: last[0] / last[last.length - 1],
  };
}
