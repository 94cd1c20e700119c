/**
 * Questions that figures want answered while a model trains. A figure registers its question with `useShownAnswer`; the
 * running fit answers it between batches, at most 15 times a second; for a model that rests, the core is asked once.
 */
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { AnswerTo, ModelQuestion, ModelReference, ModelReply, Moment, Reply } from '../core/api';
import { asFailure, core, type Failure } from '../worker/connection';
import { runAction } from '../ui/run-action';
import { isSameMoment, isUnderWay } from './run';
import { isShownTraining, latestRun, shownMoment, shownReference, useRunsStore } from './runs-store';

/** An answer about a model, with the moment of that model; or why there is none. */
export interface ShownAnswer<Q extends ModelQuestion> {
  readonly question: Q;
  readonly of: Moment;
  readonly answer?: AnswerTo<Q>;
  readonly failure?: Failure | undefined;
}

type AnyAnswer = ShownAnswer<ModelQuestion>;

interface Watched {
  readonly question: ModelQuestion;
  /** Figures that want the answer. */
  readonly figures: number;
  readonly latest?: AnyAnswer;
}

/** By the question's text: two figures with the same question share its answer. */
const useWatched = create<Readonly<Record<string, Watched>>>(() => ({}));

/** Typed arrays are written as lists, so that questions with the same numbers have the same key. */
const keyOf = (question: ModelQuestion): string =>
  JSON.stringify(question, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Float32Array)] : value,
  );

/** The questions that a fit is to answer while it trains: none while an earlier moment is shown. */
export const watchedQuestions = (): readonly ModelQuestion[] =>
  isEarlierShown() ? [] : Object.values(useWatched.getState()).map(({ question }) => question);

const isEarlierShown = (): boolean => useRunsStore.getState().cursor !== undefined;

/** Takes the replies of a fit. They are dropped where an earlier moment is shown, or no figure waits for them any more. */
export function takeReplies(replies: readonly ModelReply[]): void {
  if (isEarlierShown()) return;
  for (const { question, of, answer, failure } of replies) {
    keep(keyOf(question), { question, of, answer, failure } as AnyAnswer);
  }
}

function keep(key: string, latest: AnyAnswer): void {
  const watched = useWatched.getState()[key];
  if (watched !== undefined) useWatched.setState({ [key]: { ...watched, latest } });
}

function changeFigures(key: string, question: ModelQuestion, by: 1 | -1): void {
  const { [key]: known, ...others } = useWatched.getState();
  const figures = (known?.figures ?? 0) + by;
  const next = figures === 0 ? others : { ...others, [key]: { ...(known ?? { question }), figures } };
  useWatched.setState(next, true);
  if (figures === 0 || known === undefined) runAction(sendWatch);
}

useRunsStore.subscribe(({ cursor }, before) => {
  if ((cursor === undefined) !== (before.cursor === undefined)) runAction(sendWatch);
});

/** Tells the fit under way, if there is one, what to answer. */
async function sendWatch(): Promise<void> {
  const run = latestRun(useRunsStore.getState());
  if (run === undefined || !isUnderWay(run.status)) return;
  await core()
    .command(run.id, { kind: 'watch', watch: watchedQuestions() })
    // The fit itself says that its worker has ended.
    .catch(() => undefined);
}

/** Keys whose question about a resting model is being asked. */
const underWay = new Set<string>();

/** Takes many times as long as the others, which would wait for it in the core's queue: it is asked after them. */
const isLong = ({ kind }: ModelQuestion): boolean => kind === 'test-error';

/** Of questions that are not long, those whose answer is on its way. */
const quick = new Set<Promise<unknown>>();

async function afterQuickOnes(): Promise<void> {
  // All figures hear of another moment in one turn, in any order.
  await Promise.resolve();
  while (quick.size > 0) await Promise.allSettled(quick);
}

function askCore(question: ModelQuestion, of: ModelReference | undefined): Promise<Reply<ModelQuestion>> {
  const asked = core().ask(question, of);
  if (isLong(question)) return asked;
  const settled = asked.finally(() => quick.delete(settled));
  quick.add(settled);
  return settled;
}

/**
 * Asks about the shown model, if it rests and has not answered yet. One question of a key is under way at a time; when the
 * answer comes and another model is shown by then, it is asked again, so a dragged handle skips models and keeps up.
 */
async function askShown(key: string, question: ModelQuestion): Promise<void> {
  if (underWay.has(key)) return;
  underWay.add(key);
  try {
    for (;;) {
      if (isLong(question)) await afterQuickOnes();
      const state = useRunsStore.getState();
      const moment = shownMoment(state);
      const watched = useWatched.getState()[key];
      // A fit that runs answers by itself.
      if (moment === undefined || watched === undefined || isShownTraining(state)) return;
      if (isSameMoment(watched.latest?.of, moment)) return;
      try {
        const { of, answer } = await askCore(question, shownReference(state));
        keep(key, { question, of, answer } as AnyAnswer);
        if (!isSameMoment(of, moment)) return;
      } catch (error) {
        keep(key, { question, of: moment, failure: asFailure(error) });
      }
    }
  } finally {
    underWay.delete(key);
  }
}

/**
 * Keeps the answer to a question about the shown model up to date until the returned function is called.
 * `latestAnswer` gives it.
 */
export function watchShown(question: ModelQuestion): () => void {
  const key = keyOf(question);
  changeFigures(key, question, 1);
  const look = (): void => runAction(() => askShown(key, question));
  look();
  const stop = useRunsStore.subscribe((state, before) => {
    const isOther = !isSameMoment(shownMoment(state), shownMoment(before));
    if (isOther || isShownTraining(state) !== isShownTraining(before)) look();
  });
  return () => {
    stop();
    changeFigures(key, question, -1);
  };
}

/** Asks a watched question that has failed again. */
export async function askAgain(question: ModelQuestion): Promise<void> {
  const key = keyOf(question);
  const { [key]: known, ...others } = useWatched.getState();
  if (known === undefined) return;
  const { latest, ...unanswered } = known;
  useWatched.setState({ ...others, [key]: unanswered }, true);
  await askShown(key, question);
}

/** The latest answer to a watched question. */
export const latestAnswer = <Q extends ModelQuestion>(question: Q): ShownAnswer<Q> | undefined =>
  useWatched.getState()[keyOf(question)]?.latest as ShownAnswer<Q> | undefined;

/**
 * The latest answer about the shown model. While the newest is on its way it is of an earlier model: compare `of`.
 * @param question memoise it; undefined while the figure is out of sight
 */
export function useShownAnswer<Q extends ModelQuestion>(question: Q | undefined): ShownAnswer<Q> | undefined {
  const key = useMemo(() => question && keyOf(question), [question]);
  useEffect(() => question && watchShown(question), [question]);
  return useWatched((all) => (key === undefined ? undefined : all[key]?.latest)) as
    | ShownAnswer<Q>
    | undefined;
}
