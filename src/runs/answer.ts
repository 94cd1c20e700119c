/**
 * A store for a question to the core and its answer. One question is asked at a time; a waiting question is skipped when
 * a newer one has been asked, and a reply is dropped when it arrives after a newer question.
 */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { ModelReference, Question, Reply } from '../core/api';
import { asFailure, core, type Failure } from '../worker/connection';

/** `waiting` and `failed` keep the previous reply, which may be shown together with the question it answers. */
export interface AnswerState<Q extends Question> {
  readonly status: 'idle' | 'waiting' | 'done' | 'failed';
  /** The last question that was answered. */
  readonly question?: Q;
  readonly reply?: Reply<Q>;
  readonly failure?: Failure | undefined;
}

export interface AnswerStore<Q extends Question> extends UseBoundStore<StoreApi<AnswerState<Q>>> {
  /**
   * Asks, and keeps the reply unless a newer question has been asked. Resolves to the kept reply or undefined.
   * @param quietly whether the status stays as it is until the answer, for questions that the learner has not asked
   */
  ask(question: Q, of?: ModelReference, quietly?: boolean): Promise<Reply<Q> | undefined>;
  /** Forgets the answer; a pending reply will be dropped. */
  reset(): void;
}

export function createAnswer<Q extends Question>(): AnswerStore<Q> {
  const store = create<AnswerState<Q>>(() => ({ status: 'idle' }));
  let asked = 0;
  let underWay: Promise<unknown> = Promise.resolve();
  return Object.assign(store, {
    ask(question: Q, of?: ModelReference, quietly = false) {
      const number = (asked += 1);
      if (!quietly) store.setState({ status: 'waiting', failure: undefined });
      const answered = underWay.then(async () => {
        if (asked !== number) return undefined;
        try {
          const reply = await core().ask(question, of);
          if (asked !== number) return undefined;
          store.setState({ status: 'done', question, reply, failure: undefined });
          return reply;
        } catch (error) {
          if (asked === number) store.setState({ status: 'failed', failure: asFailure(error) });
          return undefined;
        }
      });
      underWay = answered;
      return answered;
    },
    reset() {
      asked += 1;
      store.setState({ status: 'idle' }, true);
    },
  });
}
