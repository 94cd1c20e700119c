/**
 * One LSTM layer, forward and backward through time. Hochreiter and Schmidhuber 1997 with the forget gate of Gers et
 * al. 2000, as keras/src/layers/rnn/lstm.py computes it:
 *   z = x·kernel + h₋·recurrentKernel + bias      in four blocks zi, zf, zg, zo
 *   i = σ(zi)   f = σ(zf)   g = tanh(zg)   o = σ(zo)
 *   c = f∘c₋ + i∘g     h = o∘tanh(c)      ₋ marks the timestep before; both start at zero
 * Buffers are time-major, [T, B, ·], as the kernels hold them: one timestep of the whole batch is one block.
 */
import { sigmoid, sigmoidSlope, tanh, tanhSlope } from './activations';
import {
  add,
  addOuterProduct,
  addProduct,
  addTransposedProduct,
  row,
  zeros,
  type FloatArray,
} from './float-array';
import { GATE_BLOCKS, type LstmWeights } from './shapes';

export interface LstmShape {
  readonly timesteps: number;
  readonly batchSize: number;
  readonly features: number;
  readonly units: number;
}

/** All gates and states of a layer, each [T, B, U]: the backward pass needs them, and figures draw them. */
export interface LstmTrace {
  /** Input gate: how much of the candidate enters the cell. */
  readonly i: FloatArray;
  /** Forget gate: how much of the cell is kept. */
  readonly f: FloatArray;
  /** Candidate. */
  readonly g: FloatArray;
  /** Output gate: how much of the cell becomes the hidden state. */
  readonly o: FloatArray;
  /** Cell. */
  readonly c: FloatArray;
  /** Hidden state: the layer's output. */
  readonly h: FloatArray;
}

export interface LstmGradients {
  /** [T, B, F], for the layer below. */
  readonly dx: FloatArray;
  /** [T, B, U], the whole gradient of the loss at every hidden state: from above, and through later timesteps. */
  readonly dh: FloatArray;
  readonly weights: LstmWeights;
}

/** Runs the layer over x [T, B, F] from zero state. */
export function lstmForward(shape: LstmShape, weights: LstmWeights, x: FloatArray): LstmTrace {
  const { timesteps, batchSize, features, units } = shape;
  const states = () => zeros(x, timesteps * batchSize * units);
  const trace = { i: states(), f: states(), g: states(), o: states(), c: states(), h: states() };
  const zeroState = zeros(x, units);
  const z = zeros(x, 4 * units);

  for (let t = 0; t < timesteps; t += 1) {
    for (let b = 0; b < batchSize; b += 1) {
      const now = t * batchSize + b;
      const before = now - batchSize;
      const hBefore = t === 0 ? zeroState : row(trace.h, before, units);
      const cBefore = t === 0 ? zeroState : row(trace.c, before, units);

      z.set(weights.bias);
      addProduct(z, row(x, now, features), weights.kernel);
      addProduct(z, hBefore, weights.recurrentKernel);

      for (let u = 0; u < units; u += 1) {
        const i = sigmoid(z[GATE_BLOCKS.i * units + u]);
        const f = sigmoid(z[GATE_BLOCKS.f * units + u]);
        const g = tanh(z[GATE_BLOCKS.g * units + u]);
        const o = sigmoid(z[GATE_BLOCKS.o * units + u]);
        const c = f * cBefore[u] + i * g;
        const at = now * units + u;
        trace.i[at] = i;
        trace.f[at] = f;
        trace.g[at] = g;
        trace.o[at] = o;
        trace.c[at] = c;
        trace.h[at] = o * tanh(c);
      }
    }
  }
  return trace;
}

/**
 * Backpropagation through time.
 * @param dh [T, B, U], the loss's gradient at every hidden state that the layer returned; zero at the others
 */
export function lstmBackward(
  shape: LstmShape,
  weights: LstmWeights,
  x: FloatArray,
  trace: LstmTrace,
  dh: FloatArray,
): LstmGradients {
  const { timesteps, batchSize, features, units } = shape;
  const dx = zeros(x, x.length);
  const dhWhole = zeros(x, dh.length);
  const dKernel = zeros(x, weights.kernel.length);
  const dRecurrentKernel = zeros(x, weights.recurrentKernel.length);
  const dBias = zeros(x, weights.bias.length);
  // The gradients of h and c at t that come from timestep t + 1, [B, U]; zero for the last timestep.
  const dhLater = zeros(x, batchSize * units);
  const dcLater = zeros(x, batchSize * units);
  const zeroState = zeros(x, units);
  const dz = zeros(x, 4 * units);

  for (let t = timesteps - 1; t >= 0; t -= 1) {
    for (let b = 0; b < batchSize; b += 1) {
      const now = t * batchSize + b;
      const before = now - batchSize;
      const hBefore = t === 0 ? zeroState : row(trace.h, before, units);
      const cBefore = t === 0 ? zeroState : row(trace.c, before, units);
      const dhNext = row(dhLater, b, units);
      const dcNext = row(dcLater, b, units);

      for (let u = 0; u < units; u += 1) {
        const at = now * units + u;
        const { i, f, g, o } = { i: trace.i[at], f: trace.f[at], g: trace.g[at], o: trace.o[at] };
        const tanhC = tanh(trace.c[at]);
        // h affects the loss through the layer above and the next timestep; c through h and the next timestep.
        const dhNow = dh[at] + dhNext[u];
        dhWhole[at] = dhNow;
        const dc = dcNext[u] + dhNow * o * tanhSlope(tanhC);
        dz[GATE_BLOCKS.i * units + u] = dc * g * sigmoidSlope(i);
        dz[GATE_BLOCKS.f * units + u] = dc * cBefore[u] * sigmoidSlope(f);
        dz[GATE_BLOCKS.g * units + u] = dc * i * tanhSlope(g);
        dz[GATE_BLOCKS.o * units + u] = dhNow * tanhC * sigmoidSlope(o);
        dcNext[u] = dc * f;
      }

      add(dBias, dz);
      addOuterProduct(dKernel, row(x, now, features), dz);
      addOuterProduct(dRecurrentKernel, hBefore, dz);
      addTransposedProduct(row(dx, now, features), dz, weights.kernel);
      dhNext.fill(0);
      addTransposedProduct(dhNext, dz, weights.recurrentKernel);
    }
  }
  return { dx, dh: dhWhole, weights: { kernel: dKernel, recurrentKernel: dRecurrentKernel, bias: dBias } };
}
