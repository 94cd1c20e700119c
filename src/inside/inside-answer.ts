/** Answers of the core about the shown model; about the page's own model before the first fit of this visit. */
import { useCallback, useEffect, useState } from 'react';
import type { AnswerTo, ModelQuestion, Moment } from '../core/api';
import { createAnswer } from '../runs/answer';
import { shownMoment, useRunsStore } from '../runs/runs-store';
import { askAgain, useShownAnswer } from '../runs/watched';
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
  /** Asks again after a failure. */
  readonly retry: () => void;
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
  const retry = (): void => {
    if (question === undefined) return;
    runAction(isFitted ? () => askAgain(question) : shipped.ask);
  };
  return { last: newest ?? last, failure: isFitted ? shown?.failure : shipped.failure, retry };
}

interface ShippedAnswer<Q extends ModelQuestion> {
  readonly answer?: InsideAnswer<Q>;
  readonly failure?: Failure | undefined;
  readonly ask: () => Promise<void>;
}

function useShippedAnswer<Q extends ModelQuestion>(question: Q | undefined): ShippedAnswer<Q> {
  const [answers] = useState(() => createAnswer<Q>());
  const { value: weights } = useArrival(shippedWeights);
  const ask = useCallback(async () => {
    if (question === undefined) return;
    shippedWeights.request();
    if (weights !== undefined) await answers.ask(question, shippedSnapshot(weights));
  }, [answers, question, weights]);
  useEffect(() => runAction(ask), [ask]);
  const { question: answered, reply, failure } = answers();
  const [kept, keep] = useState<InsideAnswer<Q>>();
  if (question === undefined || answered === undefined || reply === undefined) return { failure, ask };
  if (kept?.answer === reply.answer) return { answer: kept, failure, ask };
  const answer = { question: answered, ...reply } as InsideAnswer<Q>;
  keep(answer);
  return { answer, failure, ask };
}
