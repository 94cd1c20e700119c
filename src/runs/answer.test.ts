import { beforeEach, describe, expect, it } from 'vitest';
import type { Core, Question, Reply, SummaryQuestion } from '../core/api';
import { CoreError } from '../core/core-error';
import { chapterShape } from '../core/lstm/chapter';
import { provideCore } from '../worker/connection';
import { createAnswer } from './answer';
import { beginWith } from './testing/tiny-fits';

let core: Core;

beforeEach(async () => {
  core = await beginWith('reference');
});

const about = (units: number): SummaryQuestion => ({
  kind: 'summary',
  shape: { ...chapterShape, layers: [{ units, returnSequences: false }] },
});

/** A core that answers each question when the test tells it to. */
function slowCore() {
  const asked: SummaryQuestion[] = [];
  const replies: ((parameters: number) => void)[] = [];
  provideCore({
    ...core,
    ask: <Q extends Question>(question: Q) => {
      asked.push(question as unknown as SummaryQuestion);
      return new Promise<Reply<Q>>((resolve) => {
        replies.push((parameters) =>
          resolve({ answer: { layers: [], parameters, printed: [] } } as unknown as Reply<Q>),
        );
      });
    },
  });
  return { asked, replies };
}

describe('an answer', () => {
  it('is kept with its question', async () => {
    const answer = createAnswer<SummaryQuestion>();
    expect(answer.getState()).toEqual({ status: 'idle' });
    await answer.ask({ kind: 'summary', shape: chapterShape });
    expect(answer.getState()).toMatchObject({
      status: 'done',
      question: { shape: chapterShape },
      reply: { answer: { parameters: 5145 } },
    });
  });

  it('is requested one at a time; a question is skipped when a newer one is waiting', async () => {
    const { asked, replies } = slowCore();
    const answer = createAnswer<SummaryQuestion>();
    const first = answer.ask(about(20));
    await expect.poll(() => replies.length).toBe(1);
    const all = [first, answer.ask(about(25)), answer.ask(about(30))];
    replies[0](1);
    await expect.poll(() => replies.length).toBe(2);
    replies[1](2);
    expect((await Promise.all(all)).map((reply) => reply?.answer.parameters)).toEqual([
      undefined,
      undefined,
      2,
    ]);
    expect(asked.map(({ shape }) => shape.layers[0].units)).toEqual([20, 30]);
    expect(answer.getState()).toMatchObject({ status: 'done', question: about(30) });
  });

  it('is dropped when it arrives after a reset', async () => {
    const { replies } = slowCore();
    const answer = createAnswer<SummaryQuestion>();
    const asked = answer.ask(about(20));
    await expect.poll(() => replies.length).toBe(1);
    answer.reset();
    replies[0](1);
    expect(await asked).toBeUndefined();
    expect(answer.getState()).toEqual({ status: 'idle' });
  });

  it('becomes a failure with its code, keeps the earlier reply, and can be requested again', async () => {
    const answer = createAnswer<SummaryQuestion>();
    await answer.ask(about(20));
    provideCore({ ...core, ask: () => Promise.reject(new CoreError('worker-died', 'gone')) });
    await answer.ask(about(25));
    expect(answer.getState()).toMatchObject({
      status: 'failed',
      failure: { code: 'worker-died', detail: 'gone' },
      question: about(20),
    });
    provideCore(core);
    await answer.ask(about(25));
    expect(answer.getState()).toMatchObject({ status: 'done', question: about(25) });
    expect(answer.getState().failure).toBeUndefined();
  });
});
