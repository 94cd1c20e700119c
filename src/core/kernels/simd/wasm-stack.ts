/** A stack whose numbers live in a WebAssembly kernel's memory. Copies batches in and out; computes nothing itself. */
import { checkStack } from '../../lstm/stack';
import { OutOfMemory } from '../../out-of-memory';
import type { AdamUpdate, FusedStack, LossName, StackBatch, StackPlan } from '../fused-stack';
import { weightsKey } from '../../lstm/flat-weights';
import type { Kernel } from './kernel';

/** As assembly/loss.ts numbers them. */
const LOSS_NUMBERS: Record<LossName, number> = { mae: 0, mse: 1 };

/** Everything the kernel holds, by sequence where it has sequences. */
interface Views {
  readonly weights: Float32Array;
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
  readonly gradients: Float32Array;
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
  readonly outputs: Float32Array;
  readonly dOutputs: Float32Array;
  readonly dInputs: Float32Array;
}

export class WasmStack implements FusedStack {
  readonly #kernel: Kernel;
  #views: Views | undefined;
  #weightsKey = '';
  /** Numbers a sequence has in inputs and in outputs. */
  #inputSize = 0;
  #outputSize = 0;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  plan(plan: StackPlan): void {
    const { shape, batchSize, inputGradient = false } = plan;
    checkStack(shape.layers);
    this.#views = undefined;
    const key = weightsKey(shape);
    const keepsWeights = key === this.#weightsKey;
    if (!keepsWeights) this.#weightsKey = '';
    const kernel = this.#kernel;
    const top = shape.layers[shape.layers.length - 1];
    kernel.beginPlan(batchSize, shape.timesteps, shape.features, top.returnSequences, inputGradient);
    for (const { units } of shape.layers) {
      if (!kernel.planLayer(units)) throw outOfMemory(plan);
    }
    if (shape.outputs !== undefined) kernel.planHead(shape.outputs);
    if (!kernel.finishPlan()) throw outOfMemory(plan);

    this.#inputSize = shape.timesteps * shape.features;
    this.#outputSize = (top.returnSequences ? shape.timesteps : 1) * (shape.outputs ?? top.units);
    this.#views = this.#viewAll(batchSize, inputGradient);
    this.#weightsKey = key;
    if (keepsWeights) return;
    this.weights.fill(0);
    this.firstMoments.fill(0);
    this.secondMoments.fill(0);
  }

  get weights(): Float32Array {
    return this.#planned.weights;
  }

  get firstMoments(): Float32Array {
    return this.#planned.firstMoments;
  }

  get secondMoments(): Float32Array {
    return this.#planned.secondMoments;
  }

  get gradients(): Float32Array {
    return this.#planned.gradients;
  }

  forward(inputs: Float32Array, rows: number): Float32Array {
    this.#put(inputs, this.#planned.inputs, rows * this.#inputSize);
    this.#kernel.forward(rows);
    return this.#planned.outputs.subarray(0, rows * this.#outputSize);
  }

  backward(dOutputs: Float32Array, rows: number): Float32Array {
    this.#put(dOutputs, this.#planned.dOutputs, rows * this.#outputSize);
    this.#kernel.backward(rows);
    return this.#planned.dInputs.subarray(0, rows * this.#inputSize);
  }

  lossAndGradients(batch: StackBatch): number {
    this.#take(batch);
    return this.#kernel.lossAndGradients(batch.rows, LOSS_NUMBERS[batch.loss]);
  }

  update({ iteration, learningRate }: AdamUpdate): void {
    this.#kernel.update(iteration, learningRate);
  }

  step(batch: StackBatch, { iteration, learningRate }: AdamUpdate): number {
    this.#take(batch);
    return this.#kernel.step(batch.rows, LOSS_NUMBERS[batch.loss], iteration, learningRate);
  }

  get #planned(): Views {
    if (!this.#views) throw new RangeError('The stack has no plan.');
    return this.#views;
  }

  #take({ inputs, targets, rows }: StackBatch): void {
    this.#put(inputs, this.#planned.inputs, rows * this.#inputSize);
    this.#put(targets, this.#planned.targets, rows * this.#outputSize);
  }

  /** The kernel checks nothing: a batch of another size would run over its neighbours in memory. */
  #put(values: Float32Array, place: Float32Array, length: number): void {
    if (values.length !== length || length === 0 || length > place.length) {
      throw new RangeError(
        `${values.length} numbers where the batch has ${length} and the plan ${place.length}.`,
      );
    }
    place.set(values);
  }

  /** Only `plan` grows the memory, so views made after it stay good until the next. */
  #viewAll(batchSize: number, inputGradient: boolean): Views {
    const kernel = this.#kernel;
    const view = (address: number, length: number) =>
      new Float32Array(kernel.memory.buffer, address >>> 0, length);
    const parameters = kernel.parameters();
    const inputLength = batchSize * this.#inputSize;
    const outputLength = batchSize * this.#outputSize;
    return {
      weights: view(kernel.weights(), parameters),
      firstMoments: view(kernel.firstMoments(), parameters),
      secondMoments: view(kernel.secondMoments(), parameters),
      gradients: view(kernel.gradients(), parameters),
      inputs: view(kernel.inputs(), inputLength),
      targets: view(kernel.targets(), outputLength),
      outputs: view(kernel.outputs(), outputLength),
      dOutputs: view(kernel.dOutputs(), outputLength),
      dInputs: view(kernel.dInputs(), inputGradient ? inputLength : 0),
    };
  }
}

function outOfMemory({ batchSize, shape }: StackPlan): OutOfMemory {
  const units = shape.layers.map((layer) => layer.units).join(' + ');
  return new OutOfMemory(
    `No memory for ${batchSize} sequences of ${shape.timesteps} timesteps, ${units} units.`,
  );
}
