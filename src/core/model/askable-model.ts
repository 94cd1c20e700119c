/** A model that questions can be asked about: weights at one moment, a forecaster and a reader. */
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
  #weights: () => Float32Array | Promise<Float32Array>;
  readonly #shape: ModelShape;
  #current: PlacedMoment;
  /** `isFilled`: whether it has the weights of the current moment. */
  #reader: { readonly reader: StackReader; isFilled: boolean } | undefined;
  #forecaster: { readonly on: RunningEngine; readonly forecaster: Forecaster; isFilled: boolean } | undefined;
  /** What was computed of the current weights, by name; `once` says when it is forgotten. */
  #computed: { readonly on: RunningEngine; readonly name: string; readonly value: unknown } | undefined;

  /** @param weights gives those of the current moment, [parameters], which nothing changes afterwards */
  constructor(
    initial: PlacedMoment & { readonly shape: ModelShape },
    weights: () => Float32Array | Promise<Float32Array>,
  ) {
    this.#current = initial;
    this.#shape = initial.shape;
    this.#weights = weights;
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
    this.#weights = () => other.weights;
    this.#current = other;
    this.#forget();
    return true;
  }

  /** Called when training has changed the model. */
  moveTo(next: PlacedMoment): void {
    if (next.batch !== this.#current.batch) this.#forget();
    this.#current = next;
  }

  /** The weights have changed. */
  #forget(): void {
    for (const made of [this.#reader, this.#forecaster]) if (made !== undefined) made.isFilled = false;
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
      const forecaster = await engines[on.engine].forecaster(this.#shape, on.variant);
      this.#forecaster = { on, forecaster, isFilled: false };
    }
    const made = this.#forecaster;
    if (!made.isFilled) made.forecaster.fill(await this.#weights());
    made.isFilled = true;
    return made.forecaster;
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
    if (this.#reader?.reader.isPlanned === false) this.#reader = undefined;
    if (this.#reader === undefined) {
      const reader = await StackReader.create(this.#shape, await this.#weights());
      this.#reader = { reader, isFilled: true };
    }
    const made = this.#reader;
    if (!made.isFilled) made.reader.fill(await this.#weights());
    made.isFilled = true;
    return made.reader;
  }

  #disposeForecaster(): void {
    const made = this.#forecaster;
    this.#forecaster = undefined;
    made?.forecaster.dispose();
  }

  /** Frees the forecaster and the reader. */
  release(): void {
    this.#reader = undefined;
    this.#computed = undefined;
    this.#disposeForecaster();
  }
}
