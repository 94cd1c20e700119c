/** What a question is: a kind, and how it is answered. To add one: a file here, and a line in `list.ts`. */
import type { StackReader } from '../kernels/simd/stack-reader';
import type { ModelShape } from '../lstm/shapes';
import type { Place } from '../moment';
import type { Forecaster } from '../training/training';

/** The model that a question is about, at one moment. */
export interface AskedModel {
  readonly shape: ModelShape;
  /** Absent where no fit has made the model. */
  readonly place: Place | undefined;
  /** Forecasts on the engine that the learner chose, through TensorFlow.js' model where that engine uses it. */
  forecaster(): Promise<Forecaster>;
  /** What looks inside: a stack of the SIMD kernel with the model's weights, whatever engine trains. */
  reader(): Promise<StackReader>;
}

/** About a model. */
export interface ModelQuestionType<Q extends { readonly kind: string }, A> {
  readonly kind: Q['kind'];
  readonly about: 'model';
  answer(question: Q, model: AskedModel): A | Promise<A>;
}

/** About what the question itself says. */
export interface FreeQuestionType<Q extends { readonly kind: string }, A> {
  readonly kind: Q['kind'];
  readonly about: 'itself';
  answer(question: Q): A | Promise<A>;
}

export const aboutModel = <Q extends { readonly kind: string }, A>(
  kind: Q['kind'],
  answer: (question: Q, model: AskedModel) => A | Promise<A>,
): ModelQuestionType<Q, A> => ({ kind, about: 'model', answer });

export const aboutItself = <Q extends { readonly kind: string }, A>(
  kind: Q['kind'],
  answer: (question: Q) => A | Promise<A>,
): FreeQuestionType<Q, A> => ({ kind, about: 'itself', answer });
