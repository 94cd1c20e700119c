/**
 * A rival: the same model in jax-js (https://jax-js.com), the maintained library for the browser that can train it, on its
 * WebAssembly backend. Written as its users would write it to be fast: one compiled function for the whole step, and the
 * inputs of all timesteps multiplied with the kernel at once. An array is used up by the function that gets it; `ref`
 * keeps it for another use.
 */
import { defaultDevice, init, jit, nn, numpy as np, valueAndGrad, type Array as Values } from '@jax-js/jax';
import { initialWeights } from '../../src/core/lstm/initial-weights';
import { weightList, weightShapes } from '../../src/core/lstm/shapes';
import { createStream } from '../../src/core/sequence/random';
import type { Training } from '../../src/core/training/training';
import type { Task } from './task';

const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-7;

/** A type, because jax-js takes no interface as a tree of arrays. */
type State = Record<'weights' | 'firstMoments' | 'secondMoments', Values[]>;

export async function jaxTraining({ shape, seed, batchSize, learningRate }: Task): Promise<Training> {
  const { timesteps, features, outputs, layers } = shape;
  await init('wasm');
  defaultDevice('wasm');

  /** @param inputs [timesteps · rows, features] @returns its hidden states, [rows, units] for each timestep */
  function lstm(inputs: Values, [kernel, recurrentKernel, bias]: Values[], units: number): Values[] {
    const sums = np.split(np.matmul(inputs, kernel).add(bias), timesteps, 0);
    const hidden: Values[] = [];
    let cell: Values | undefined;
    for (const sum of sums) {
      const before = hidden.at(-1);
      const own = sum.reshape([batchSize, 4 * units]);
      const all = before === undefined ? own : own.add(np.matmul(before.ref, recurrentKernel.ref));
      const [i, f, g, o] = np.split(all, 4, 1);
      const added = nn.sigmoid(i).mul(np.tanh(g));
      if (cell === undefined) {
        f.dispose();
        cell = added;
      } else cell = nn.sigmoid(f).mul(cell).add(added);
      hidden.push(nn.sigmoid(o).mul(np.tanh(cell.ref)));
    }
    cell?.dispose();
    recurrentKernel.dispose();
    return hidden;
  }

  /** The mean absolute error. */
  function loss(weights: Values[], inputs: Values, targets: Values): Values {
    let shown = np.transpose(inputs).reshape([timesteps * batchSize, features]);
    layers.forEach(({ units, returnSequences }, index) => {
      const hidden = lstm(shown, weights.slice(3 * index, 3 * index + 3), units);
      if (returnSequences) shown = np.concatenate(hidden, 0);
      else {
        shown = hidden.pop() as Values;
        hidden.forEach((one) => one.dispose());
      }
    });
    const [kernel, bias] = weights.slice(3 * layers.length);
    return np.mean(np.abs(np.matmul(shown, kernel).add(bias).sub(targets)));
  }

  const step = jit((state: State, iteration: Values, inputs: Values, targets: Values) => {
    const [value, gradients] = valueAndGrad(loss)(
      state.weights.map((weight) => weight.ref),
      inputs,
      targets,
    ) as [Values, Values[]];
    const correction1 = np.subtract(1, np.power(beta1, iteration.ref));
    const correction2 = np.subtract(1, np.power(beta2, iteration));
    const rate = np.sqrt(correction2).mul(learningRate).div(correction1);
    const next: State = { weights: [], firstMoments: [], secondMoments: [] };
    gradients.forEach((gradient, k) => {
      const first = state.firstMoments[k].mul(beta1).add(gradient.ref.mul(1 - beta1));
      const second = state.secondMoments[k].mul(beta2).add(gradient.ref.mul(gradient).mul(1 - beta2));
      const size = rate.ref.mul(first.ref).div(np.sqrt(second.ref).add(epsilon));
      next.weights.push(state.weights[k].sub(size));
      next.firstMoments.push(first);
      next.secondMoments.push(second);
    });
    rate.dispose();
    return { value, next };
  });

  const shapes = weightShapes(shape);
  const values = weightList(initialWeights(shape, createStream(seed, 'weights')));
  const zeros = () => shapes.map((size) => np.zeros(size));
  let state: State = {
    weights: values.map((array, k) => np.array(array).reshape(shapes[k])),
    firstMoments: zeros(),
    secondMoments: zeros(),
  };
  let iterations = 0;
  let losses: number[] = [];
  return {
    step(inputs, targets) {
      iterations += 1;
      const { value, next } = step(
        state,
        np.array(iterations),
        np.array(inputs).reshape([batchSize, timesteps]),
        np.array(targets).reshape([batchSize, outputs]),
      );
      state = next;
      losses.push((value.dataSync() as Float32Array)[0]);
    },
    async takeLosses() {
      const taken = losses;
      losses = [];
      return taken;
    },
    weights: () => Promise.reject(new Error('nothing looks at them')),
    state: () => Promise.reject(new Error('nothing goes on from it')),
    dispose: () => undefined,
  };
}
