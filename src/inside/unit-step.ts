/** What one unit adds up at one timestep before its gates: the sums of the formulas, with numbers. */
import type { AnswerTo, UnitWeightsQuestion } from '../core/api';
import type { LstmTrace } from '../core/lstm/layer';
import { GATE_BLOCKS } from '../core/lstm/shapes';
import type { Cell } from './cursor';

export type UnitWeights = AnswerTo<UnitWeightsQuestion>;

/** In the order of the formulas. */
export const gates = ['f', 'i', 'g', 'o'] as const;
export type Gate = (typeof gates)[number];

/** z = fromInput + fromHidden + bias, and the gate's value: σ(z), or tanh(z) for g. */
export interface GateSum {
  /** Sum over what the layer reads at this timestep, each times its weight. */
  readonly fromInput: number;
  /** Sum over the layer's hidden states of the timestep before, each times its weight; 0 at timestep 0. */
  readonly fromHidden: number;
  readonly bias: number;
  readonly z: number;
  readonly value: number;
}

/**
 * @param inputs [timesteps], what the first layer reads
 * @param layers of one sequence, from the bottom up
 * @param weights of the cell's unit
 */
export function gateSums(
  inputs: ArrayLike<number>,
  layers: readonly LstmTrace[],
  { layer, unit, timestep }: Cell,
  weights: UnitWeights,
): Readonly<Record<Gate, GateSum>> {
  const own = layers[layer];
  const units = weights.recurrentKernel.length / 4;
  const features = weights.kernel.length / 4;
  const below = layer === 0 ? inputs : layers[layer - 1].h;
  const sum = (gate: Gate): GateSum => {
    const column = GATE_BLOCKS[gate];
    let fromInput = 0;
    for (let at = 0; at < features; at += 1) {
      fromInput += below[timestep * features + at] * weights.kernel[4 * at + column];
    }
    let fromHidden = 0;
    for (let at = 0; at < units && timestep > 0; at += 1) {
      fromHidden += own.h[(timestep - 1) * units + at] * weights.recurrentKernel[4 * at + column];
    }
    const bias = weights.bias[column];
    return {
      fromInput,
      fromHidden,
      bias,
      z: fromInput + fromHidden + bias,
      value: own[gate][timestep * units + unit],
    };
  };
  return { f: sum('f'), i: sum('i'), g: sum('g'), o: sum('o') };
}
