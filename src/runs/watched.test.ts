import { beforeEach, expect, it } from 'vitest';
import type { Core } from '../core/api';
import { CoreError } from '../core/core-error';
import { provideCore } from '../worker/connection';
import { commandFit, startFit } from './fits';
import { showMoment, useRunsStore } from './runs-store';
import { beginWith, newestRun, whenNewest } from './testing/tiny-fits';
import { askAgain, latestAnswer, watchShown, type ShownAnswer } from './watched';

const question = { kind: 'forecast', inputs: Float32Array.from({ length: 10 }, (_, t) => t / 10) } as const;

let core: Core;
beforeEach(async () => {
  core = await beginWith('simd');
});

/** Settles with the answer about this batch. */
async function answerAt(batch: number): Promise<ShownAnswer<typeof question>> {
  for (;;) {
    const latest = latestAnswer(question);
    if (latest?.of.batch === batch) return latest;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

it('a fit answers while it trains, and its answers are those of its snapshots', async () => {
  const stop = watchShown(question);
  const fit = startFit({ pauseAfter: 2 });
  const first = await answerAt(2);
  await commandFit({ kind: 'step', batches: 1 });
  const second = await answerAt(3);
  expect(second.answer).not.toEqual(first.answer);
  for (const { of, answer } of [first, second]) {
    const snapshot = newestRun().snapshots.find(({ batch }) => batch === of.batch);
    expect((await core.ask(question, snapshot)).answer).toEqual(answer);
  }
  await commandFit({ kind: 'resume' });
  await fit;
  expect((await answerAt(6)).answer).toEqual((await core.ask(question, newestRun().snapshots.at(-1))).answer);
  stop();
});

it('moving to another moment asks again, and a question that comes later is answered of that moment', async () => {
  await startFit();
  const stop = watchShown(question);
  const { id, snapshots } = newestRun();
  for (const batch of [4, 1, 5]) {
    showMoment({ run: id, batch });
    const { answer } = await answerAt(batch);
    const snapshot = snapshots.find((one) => one.batch === batch);
    expect(answer).toEqual((await core.ask(question, snapshot)).answer);
  }
  stop();
  expect(latestAnswer(question)).toBeUndefined();
});

it('at another moment the question that takes long is asked after the others', async () => {
  await startFit();
  const asked: string[] = [];
  const answered: string[] = [];
  provideCore({
    ...core,
    ask: async (one, of) => {
      asked.push(`${one.kind} after ${answered.length}`);
      const reply = await core.ask(one, of);
      answered.push(one.kind);
      return reply;
    },
  });
  const long = { kind: 'test-error', samples: 50, seed: 1, draw: 0 } as const;
  const stops = [watchShown(long), watchShown(question)];
  while (answered.length < 2) await new Promise((resolve) => setTimeout(resolve));
  asked.length = 0;
  answered.length = 0;
  showMoment({ run: '1', batch: 2 });
  while (answered.length < 2) await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toEqual(['forecast after 0', 'test-error after 1']);
  stops.forEach((stop) => stop());
});

it('a question registered during a fit is answered by that fit', async () => {
  const fit = startFit({ pauseAfter: 1 });
  await whenNewest(({ status }) => status === 'paused');
  const stop = watchShown(question);
  await answerAt(1);
  stop();
  await commandFit({ kind: 'stop' });
  await fit;
  expect(useRunsStore.getState().order).toEqual(['1']);
});

it('a question that does not fit the model gets its failure', async () => {
  const wrong = { ...question, inputs: new Float32Array(3) };
  const stop = watchShown(wrong);
  await startFit();
  expect(latestAnswer(wrong)?.failure?.code).toBe('bad-request');
  stop();
});

it('while an earlier moment is shown, the fit under way does not answer in its place', async () => {
  const fit = startFit({ pauseAfter: 2 });
  const stop = watchShown(question);
  await answerAt(2);
  showMoment({ run: '1', batch: 1 });
  await answerAt(1);
  await commandFit({ kind: 'step', batches: 1 });
  await whenNewest(({ progress }) => progress?.batch === 3);
  expect(latestAnswer(question)?.of.batch).toBe(1);
  // A question that comes now is answered of the shown moment, too.
  const other = { ...question, inputs: new Float32Array(10) };
  const stopOther = watchShown(other);
  await commandFit({ kind: 'step', batches: 1 });
  await whenNewest(({ progress }) => progress?.batch === 4);
  expect(
    (
      await core.ask(
        other,
        newestRun().snapshots.find(({ batch }) => batch === 1),
      )
    ).answer,
  ).toEqual(latestAnswer(other)?.answer);
  showMoment(undefined);
  await answerAt(4);
  stop();
  stopOther();
  await commandFit({ kind: 'stop' });
  await fit;
});

it('a question that failed can be asked again', async () => {
  await startFit();
  provideCore({ ...core, ask: () => Promise.reject(new CoreError('worker-died')) });
  const stop = watchShown(question);
  showMoment({ run: '1', batch: 2 });
  while (latestAnswer(question)?.failure === undefined) await new Promise((resolve) => setTimeout(resolve));
  provideCore(core);
  await askAgain(question);
  expect(latestAnswer(question)?.answer).toHaveLength(2);
  stop();
});
