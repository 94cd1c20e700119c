import type { ModelSpec } from '../../core/api';

/** Whether two models have the same shape; their initial weights may differ. */
export function describesSameModel(one: ModelSpec, other: ModelSpec): boolean {
  return (
    one.timesteps === other.timesteps &&
    one.features === other.features &&
    one.outputs === other.outputs &&
    one.layers.length === other.layers.length &&
    one.layers.every(({ units }, index) => units === other.layers[index]?.units)
  );
}
