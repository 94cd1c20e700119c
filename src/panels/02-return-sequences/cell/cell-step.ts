/** One unit of the first layer at one timestep: every number from its inputs to its hidden state. */
import type { StackProbe } from '../../../core/api';
import { row, type FloatArray } from '../../../core/lstm/float-array';
import { initialWeights } from '../../../core/lstm/initial-weights';
import { lstmForward } from '../../../core/lstm/layer';
import { GATE_BLOCKS } from '../../../core/lstm/shapes';
import { createStream } from '../../../core/sequence/random';
import { formatDecimals, formatPlain } from '../../../i18n/format';

/** From left to right in the drawing. */
export const gateNames = ['f', 'i', 'g', 'o'] as const;
export type GateName = (typeof gateNames)[number];

/** The quantities that can be marked, in the drawing and in the formulas; `Before`: at the previous timestep. */
export type Quantity = GateName | 'x' | 'hBefore' | 'cBefore' | 'c' | 'h';

export interface GateStep {
  /** The unit's only weight in the kernel, because there is one feature. */
  readonly kernel: number;
  /** Its weights in the recurrent kernel: [units]. */
  readonly recurrentKernel: readonly number[];
  readonly bias: number;
  readonly z: number;
  /** sigmoid(z), or tanh(z) for the candidate. */
  readonly value: number;
}

export interface CellStep {
  /** Timestep, from 0. */
  readonly timestep: number;
  readonly isLast: boolean;
  readonly x: number;
  /** Previous hidden states of all units of the layer: [units]. */
  readonly hBefore: readonly number[];
  readonly cBefore: number;
  readonly gates: Readonly<Record<GateName, GateStep>>;
  /** f · cBefore */
  readonly kept: number;
  /** i · g */
  readonly added: number;
  readonly c: number;
  readonly tanhC: number;
  readonly h: number;
  /** Whether the layer passes this h on. */
  readonly handedOn: boolean;
}

/** The steps of unit 1 of the stack's first layer, one for each input value, with the seed's initial weights. */
export function cellSteps({ layers, input, seed }: StackProbe): CellStep[] {
  const [{ units, returnSequences }] = layers;
  const shape = { timesteps: input.length, features: 1, layers: layers.slice(0, 1) };
  const [weights] = initialWeights(shape, createStream(seed, 'weights')).layers;
  const { kernel, recurrentKernel, bias } = weights;
  const trace = lstmForward(
    { timesteps: input.length, batchSize: 1, features: 1, units },
    weights,
    Float32Array.from(input),
  );
  const noState = new Float32Array(units);

  return input.map((x, t): CellStep => {
    const before = (states: FloatArray) => (t === 0 ? noState : row(states, t - 1, units));
    const hBefore = [...before(trace.h)];
    const [cBefore] = before(trace.c);
    const at = t * units;
    const gate = (name: GateName): GateStep => {
      const column = GATE_BLOCKS[name] * units;
      const recurrent = hBefore.map((_, unit) => recurrentKernel[unit * 4 * units + column]);
      return {
        kernel: kernel[column],
        recurrentKernel: recurrent,
        bias: bias[column],
        z: recurrent.reduce(
          (sum, weight, unit) => sum + hBefore[unit] * weight,
          x * kernel[column] + bias[column],
        ),
        value: trace[name][at],
      };
    };
    const gates = { f: gate('f'), i: gate('i'), g: gate('g'), o: gate('o') };
    return {
      timestep: t,
      isLast: t === input.length - 1,
      x,
      hBefore,
      cBefore,
      gates,
      kept: gates.f.value * cBefore,
      added: gates.i.value * gates.g.value,
      c: trace.c[at],
      tanhC: Math.tanh(trace.c[at]),
      h: trace.h[at],
      handedOn: returnSequences || t === input.length - 1,
    };
  });
}

/** Four decimals, as on the wires; a whole number is exact and needs none. */
export const decimals = (value: number): string =>
  Number.isInteger(value) ? formatPlain(value) : formatDecimals(value, 4);

/** c, 2 → "c₂"; the state before the first timestep has the index −1. */
export const indexed = (symbol: string, timestep: number): string =>
  symbol + (timestep < 0 ? '₋' : '') + String.fromCharCode(0x2080 + Math.abs(timestep));
