/** A stack whose numbers live in a WebAssembly kernel's memory. Copies batches in and out; computes nothing itself. */
import { checkStack } from '../../lstm/stack';
import { OutOfMemory } from '../../out-of-memory';
import {
  sequenceSizes,
  type AdamUpdate,
  type FusedStack,
  type StackBatch,
  type StackPlan,
} from '../fused-stack';
import { weightsKey } from '../../lstm/flat-weights';
import type { LstmTrace } from '../../lstm/layer';
import type { StackShape } from '../../lstm/shapes';
import { checkLength } from '../lengths';
import type { Kernel } from './kernel';
import { readHiddenGradients, readTrace } from './layer-buffers';

/** What is planned, and everything the kernel holds of it, by sequence where it has sequences. */
interface Views {
  readonly shape: StackShape;
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
  #sizes = { inputs: 0, outputs: 0 };
  /** The pass whose numbers the layers' buffers hold, and whether it has gone back. */
  #passed: { readonly rows: number; readonly back: boolean } | undefined;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  plan(plan: StackPlan): void {
    const { shape, batchSize, inputGradient = false } = plan;
    checkStack(shape.layers);
    this.#views = undefined;
    this.#passed = undefined;
    const key = weightsKey(shape);
    const keepsWeights = key === this.#weightsKey;
    if (!keepsWeights) this.#weightsKey = '';
    const kernel = this.#kernel;
    const { returnSequences } = shape.layers[shape.layers.length - 1];
    kernel.beginPlan(batchSize, shape.timesteps, shape.features, returnSequences, inputGradient);
    for (const { units } of shape.layers) {
      if (!kernel.planLayer(units)) throw outOfMemory(plan);
    }
    if (shape.outputs !== undefined) kernel.planHead(shape.outputs);
    if (!kernel.finishPlan()) throw outOfMemory(plan);

    this.#sizes = sequenceSizes(shape);
    this.#views = this.#viewAll(plan);
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
    this.#put('inputs', inputs, this.#planned.inputs, rows, this.#sizes.inputs);
    this.#kernel.forward(rows);
    this.#passed = { rows, back: false };
    return this.#planned.outputs.subarray(0, rows * this.#sizes.outputs);
  }

  trace(): LstmTrace[] {
    return readTrace(this.#kernel, this.#planned.shape, this.#rowsPassed(false));
  }

  backward(dOutputs: Float32Array): Float32Array {
    const rows = this.#rowsPassed(false);
    this.#put('gradients', dOutputs, this.#planned.dOutputs, rows, this.#sizes.outputs);
    this.#kernel.backward(rows);
    this.#passed = { rows, back: true };
    return this.#planned.dInputs.subarray(0, rows * this.#sizes.inputs);
  }

  hiddenGradients(): Float32Array[] {
    return readHiddenGradients(this.#kernel, this.#planned.shape, this.#rowsPassed(true));
  }

  step({ inputs, targets, rows }: StackBatch, { iteration, learningRate }: AdamUpdate): number {
    const planned = this.#planned;
    this.#put('inputs', inputs, planned.inputs, rows, this.#sizes.inputs);
    this.#put('targets', targets, planned.targets, rows, this.#sizes.outputs);
    this.#passed = undefined;
    return this.#kernel.step(rows, iteration, learningRate);
  }

  get #planned(): Views {
    if (!this.#views) throw new RangeError('The stack has no plan.');
    return this.#views;
  }

  #put(name: string, values: Float32Array, place: Float32Array, rows: number, size: number): void {
    checkLength(name, values, rows, size, place.length / size);
    place.set(values);
  }

  /** Sequences whose numbers the layers' buffers hold: of a forward pass, or of one that has gone back. */
  #rowsPassed(back: boolean): number {
    if (this.#passed?.back !== back)
      throw new RangeError(`No ${back ? 'backward' : 'forward'} pass was last.`);
    return this.#passed.rows;
  }

  /** Only `plan` grows the memory, so views made after it stay good until the next. */
  #viewAll({ shape, batchSize, inputGradient = false }: StackPlan): Views {
    const kernel = this.#kernel;
    const view = (address: number, length: number) =>
      new Float32Array(kernel.memory.buffer, address >>> 0, length);
    const parameters = kernel.parameters();
    const inputLength = batchSize * this.#sizes.inputs;
    const outputLength = batchSize * this.#sizes.outputs;
    return {
      shape,
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
