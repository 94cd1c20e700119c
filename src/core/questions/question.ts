/** The two types of question, each a kind and an answer function. To add one: a file here, and a line in `list.ts`. */
import type { StackReader } from '../kernels/simd/stack-reader';
import type { ModelShape } from '../lstm/shapes';
import type { Place } from '../moment';
import type { Forecaster } from '../training/training';

/** The model that a question is about, at one moment. */
export interface AskedModel {
  readonly shape: ModelShape;
  /** Undefined when the weights do not come from a fit. */
  readonly place: Place | undefined;
  /** Forecasts on the current engine, with the TensorFlow.js model where that engine uses it. */
  forecaster(): Promise<Forecaster>;
  /**
   * Computes something of these weights, or gives what was computed under this name before: it is kept until the model has
   * other weights or the engine changes. A failure is not kept.
   */
  once<T>(name: string, compute: () => Promise<T>): Promise<T>;
  /**
   * Gives traces and gradients: a stack of the SIMD kernel with the model's weights, on every engine.
   * @param rows sequences of the question
   * @throws CoreError `bad-request` when this is not a number of sequences; OutOfMemory when there are too many
   */
  reader(rows: number): Promise<StackReader>;
}

/** A question about a model. */
export interface ModelQuestionType<Q extends { readonly kind: string }, A> {
  readonly kind: Q['kind'];
  readonly about: 'model';
  answer(question: Q, model: AskedModel): A | Promise<A>;
}

/** A question that needs no model: everything is in the question itself. */
export interface FreeQuestionType<Q extends { readonly kind: string }, A> {
  readonly kind: Q['kind'];
  readonly about: 'itself';
  /** Fetches code that only this question needs. Calls that come meanwhile do not wait for it. */
  load(): Promise<unknown>;
  answer(question: Q): A | Promise<A>;
}

export const aboutModel = <Q extends { readonly kind: string }, A>(
  kind: Q['kind'],
  answer: (question: Q, model: AskedModel) => A | Promise<A>,
): ModelQuestionType<Q, A> => ({ kind, about: 'model', answer });

export const aboutItself = <Q extends { readonly kind: string }, A, Code>(
  kind: Q['kind'],
  load: () => Promise<Code>,
  answer: (question: Q, code: Code) => A | Promise<A>,
): FreeQuestionType<Q, A> => ({
  kind,
  about: 'itself',
  load,
  answer: async (question) => answer(question, await load()),
});
