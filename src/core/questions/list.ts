/** All questions. The types of questions, answers and messages to the worker derive from this list. */
import { CoreError, type CoreErrorCode } from '../core-error';
import type { Moment } from '../moment';
import { whileArriving } from '../work';
import { batchLosses } from './batch-losses';
import { batchState } from './batch-state';
import { evaluate } from './evaluate';
import { forecast } from './forecast';
import { gradientNorms } from './gradient-norms';
import { inputGradient } from './input-gradient';
import { probe } from './probe';
import type { AskedModel, FreeQuestionType, ModelQuestionType } from './question';
import { savedModel } from './saved-model';
import { summary } from './summary';
import { testError } from './test-error';
import { trace } from './trace';
import { unitWeights } from './unit-weights';

const questions = [
  evaluate,
  forecast,
  batchState,
  batchLosses,
  testError,
  trace,
  inputGradient,
  gradientNorms,
  unitWeights,
  summary,
  savedModel,
  probe,
] as const;

type QuestionType = (typeof questions)[number];
type QuestionOf<Type> = Type extends { answer(question: infer Q, ...rest: never[]): unknown } ? Q : never;
type AnswerOf<Type> = Type extends { answer(...given: never[]): infer A } ? Awaited<A> : never;

export type ModelQuestion = QuestionOf<Extract<QuestionType, { readonly about: 'model' }>>;
export type FreeQuestion = QuestionOf<Extract<QuestionType, { readonly about: 'itself' }>>;
export type Question = ModelQuestion | FreeQuestion;

/** The type of each answer, by the question's kind. */
type Answers = { readonly [Type in QuestionType as Type['kind']]: AnswerOf<Type> };

export type AnswerTo<Q extends Question> = Answers[Q['kind']];

/** An answer, and, for a question about a model, the moment of that model. */
export type Reply<Q extends Question> = Q extends ModelQuestion
  ? { readonly of: Moment; readonly answer: AnswerTo<Q> }
  : { readonly answer: AnswerTo<Q> };

/** A reply to one of several watched questions: the question, and the answer or why there is no answer. */
export type ModelReply = {
  [Kind in ModelQuestion['kind']]: {
    readonly kind: Kind;
    /** A copy: the list of questions may have changed since it was asked. */
    readonly question: Extract<ModelQuestion, { readonly kind: Kind }>;
    readonly of: Moment;
  } & (
    | { readonly answer: Answers[Kind]; readonly failure?: undefined }
    | { readonly answer?: undefined; readonly failure: QuestionFailure }
  );
}[ModelQuestion['kind']];

/** A `CoreError` as a value; the detail is not translated. */
export interface QuestionFailure {
  readonly code: CoreErrorCode;
  readonly detail: string;
}

const isKind = (kind: unknown): kind is Question['kind'] => questions.some((type) => type.kind === kind);

/** Whether a question needs a model. @throws CoreError `bad-request` for a kind that is not in the list */
export function isAboutModel(question: Question): question is ModelQuestion {
  return typeOf(question).about === 'model';
}

/** Fetches the code that a question needs. @throws when it cannot be fetched */
export async function loadFor(question: FreeQuestion): Promise<void> {
  const type = typeOf(question);
  if (type.about === 'itself') await whileArriving(type.load());
}

/** @throws whatever the answer throws */
export async function answerFree<Q extends FreeQuestion>(question: Q): Promise<AnswerTo<Q>> {
  const type = typeOf(question) as FreeQuestionType<Q, AnswerTo<Q>>;
  return type.answer(question);
}

/** @throws whatever the answer throws */
export async function answerAbout<Q extends ModelQuestion>(
  question: Q,
  model: AskedModel,
): Promise<AnswerTo<Q>> {
  const type = typeOf(question) as ModelQuestionType<Q, AnswerTo<Q>>;
  return type.answer(question, model);
}

function typeOf({ kind }: Question): QuestionType {
  const type = questions.find((known) => known.kind === kind);
  if (type === undefined || !isKind(kind)) throw new CoreError('bad-request', `no question ${String(kind)}`);
  return type;
}
