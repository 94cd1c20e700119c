/** Answers of the core about the shown model; about the page's own model before the first fit of this visit. */
import { useEffect, useState } from 'react';
import type { AnswerTo, ModelQuestion, Moment } from '../core/api';
import { createAnswer } from '../runs/answer';
import { shownMoment, useRunsStore } from '../runs/runs-store';
import { useShownAnswer } from '../runs/watched';
import { shippedSnapshot } from '../shipped/shipped-model';
import { shippedWeights } from '../shipped/shipped-weights';
import { runAction } from '../ui/run-action';
import { useArrival } from '../ui/lazy';
import type { Failure } from '../worker/connection';

export interface InsideAnswer<Q extends ModelQuestion> {
  readonly question: Q;
  readonly of: Moment;
  readonly answer: AnswerTo<Q>;
}

export interface Inside<Q extends ModelQuestion> {
  /** The last answer: while another question or another model waits for its answer, this one stays. */
  readonly last: InsideAnswer<Q> | undefined;
  /** Why the question has no answer. */
  readonly failure: Failure | undefined;
}

/** @param question memoise it; undefined while the figure is out of sight */
export function useInside<Q extends ModelQuestion>(question: Q | undefined): Inside<Q> {
  const isFitted = useRunsStore((state) => shownMoment(state) !== undefined);
  const shown = useShownAnswer(isFitted ? question : undefined);
  const shipped = useShippedAnswer(isFitted ? undefined : question);
  const newest: InsideAnswer<Q> | undefined =
    shown?.answer === undefined ? shipped.answer : (shown as InsideAnswer<Q>);
  const [last, keep] = useState(newest);
  if (newest !== undefined && newest !== last) keep(newest);
  return { last: newest ?? last, failure: isFitted ? shown?.failure : shipped.failure };
}

function useShippedAnswer<Q extends ModelQuestion>(
  question: Q | undefined,
): { readonly answer?: InsideAnswer<Q>; readonly failure?: Failure | undefined } {
  const [answers] = useState(() => createAnswer<Q>());
  const { value: weights } = useArrival(shippedWeights);
  useEffect(() => {
    if (question === undefined) return;
    shippedWeights.request();
    if (weights !== undefined) {
      runAction(async () => void (await answers.ask(question, shippedSnapshot(weights))));
    }
  }, [answers, question, weights]);
  const { question: answered, reply, failure } = answers();
  const [kept, keep] = useState<InsideAnswer<Q>>();
  if (question === undefined || answered === undefined || reply === undefined) return { failure };
  if (kept?.answer === reply.answer) return { answer: kept, failure };
  const answer = { question: answered, ...reply } as InsideAnswer<Q>;
  keep(answer);
  return { answer, failure };
}
