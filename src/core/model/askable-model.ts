/** A model that questions can be asked about: a TensorFlow.js model at one moment, its forecaster and its reader. */
import { CoreError } from '../core-error';
import { engines } from '../engines/list';
import type { RunningEngine } from '../engines/report';
import { isSameEngine } from '../engines/select';
import { StackReader } from '../kernels/simd/stack-reader';
import { isSameShape } from '../lstm/flat-weights';
import type { ModelShape } from '../lstm/shapes';
import type { Moment, Place } from '../moment';
import { OutOfMemory } from '../out-of-memory';
import type { AskedModel } from '../questions/question';
import type { Forecaster } from '../training/training';
import { assignWeights, disposeModel, readWeights, type Model } from './build';

/**
 * Values of one gate that a reader may hold, over all sequences, timesteps and units. It keeps about ten numbers for each,
 * and WebAssembly has addresses for 4 GB: this is half of that.
 */
const mostStates = 50_000_000;

/**
 * @throws CoreError `bad-request` when this is not a number of sequences, or the model has a decoder, into which a reader
 * cannot look; OutOfMemory when there are too many sequences
 */
function checkReaderRows(rows: number, { timesteps, layers, decoder }: ModelShape): void {
  if (decoder !== undefined) throw new CoreError('bad-request', 'a model with a decoder');
  if (!Number.isInteger(rows) || rows < 1) throw new CoreError('bad-request', `${rows} sequences`);
  const states = rows * timesteps * layers.reduce((sum, { units }) => sum + units, 0);
  if (states > mostStates) throw new OutOfMemory(`No memory to look inside for ${rows} sequences.`);
}

/** The moment of a model, and its place in the data if a fit made it. */
export interface PlacedMoment extends Moment {
  readonly place?: Place;
}

export class AskableModel {
  readonly #model: Model;
  readonly #shape: ModelShape;
  #current: PlacedMoment;
  #reader: StackReader | undefined;
  /** Whether the reader has the weights of the current moment. */
  #isFilled = false;
  #forecaster: { readonly on: RunningEngine; readonly forecaster: Forecaster } | undefined;
  /** What was computed of the current weights, by name; `once` says when it is forgotten. */
  #computed: { readonly on: RunningEngine; readonly name: string; readonly value: unknown } | undefined;

  constructor(initial: PlacedMoment & { readonly shape: ModelShape }, model: Model) {
    this.#current = initial;
    this.#shape = initial.shape;
    this.#model = model;
  }

  get moment(): Moment {
    const { run, batch } = this.#current;
    return { run, batch };
  }

  /** Whether this is the model of that moment. */
  isOf({ run, batch, shape }: Moment & { readonly shape: ModelShape }): boolean {
    const { moment } = this;
    return moment.run === run && moment.batch === batch && isSameShape(shape, this.#shape);
  }

  /**
   * Takes the weights of another moment, of this run or another, if that model has the same shape: a tenth of the time that a
   * new model and its forecaster take.
   * @returns whether it has
   */
  become(other: PlacedMoment & { readonly shape: ModelShape; readonly weights: Float32Array }): boolean {
    if (!isSameShape(other.shape, this.#shape)) return false;
    assignWeights(this.#model, other.weights);
    this.#current = other;
    this.#forget();
    return true;
  }

  /** Called when training has changed the model; its variables already have the new weights. */
  moveTo(next: PlacedMoment): void {
    if (next.batch !== this.#current.batch) this.#forget();
    this.#current = next;
  }

  /** The weights have changed. */
  #forget(): void {
    this.#isFilled = false;
    this.#computed = undefined;
  }

  /** The model as a question sees it, with this engine as the current one. */
  on(engine: RunningEngine): AskedModel {
    return {
      shape: this.#shape,
      place: this.#current.place,
      forecaster: () => this.#forecasterOn(engine),
      once: (name, compute) => this.#computeOnce(engine, name, compute),
      reader: (rows) => this.#filledReader(rows),
    };
  }

  async #forecasterOn(on: RunningEngine): Promise<Forecaster> {
    if (this.#forecaster === undefined || !isSameEngine(this.#forecaster.on, on)) {
      this.#disposeForecaster();
      const forecaster = await engines[on.engine].forecaster(this.#model, on.variant);
      this.#forecaster = { on, forecaster };
    }
    return this.#forecaster.forecaster;
  }

  /** One value is kept: that of the test set that several questions are about. */
  async #computeOnce<T>(on: RunningEngine, name: string, compute: () => Promise<T>): Promise<T> {
    const known = this.#computed;
    if (known?.name === name && isSameEngine(known.on, on)) return known.value as T;
    const value = await compute();
    this.#computed = { on, name, value };
    return value;
  }

  async #filledReader(rows: number): Promise<StackReader> {
    checkReaderRows(rows, this.#shape);
    // A reader that had no memory for a question is dropped, and with it the memory that it has.
    if (this.#reader?.isPlanned === false) this.#reader = undefined;
    if (this.#reader === undefined || !this.#isFilled) {
      const weights = await readWeights(this.#model);
      if (this.#reader === undefined) this.#reader = await StackReader.create(this.#shape, weights);
      else this.#reader.fill(weights);
      this.#isFilled = true;
    }
    return this.#reader;
  }

  #disposeForecaster(): void {
    const made = this.#forecaster;
    this.#forecaster = undefined;
    made?.forecaster.dispose();
  }

  /** Frees the forecaster and the reader, but not the model. */
  release(): void {
    this.#reader = undefined;
    this.#forget();
    this.#disposeForecaster();
  }

  /** Frees the model too. */
  dispose(): void {
    this.release();
    disposeModel(this.#model);
  }
}
