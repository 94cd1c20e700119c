import v8 from 'node:v8';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Core } from '../../../core/api';
import { createCore } from '../../../core/create-core';
import { supportedVariants } from '../../../core/kernels/simd/support';
import { useAnswered } from '../../../lesson/answered';
import { commandFit, startFit } from '../../../runs/fits';
import { restingSnapshot, showMoment, useRunsStore } from '../../../runs/runs-store';
import { beginWith, newestRun, whenNewest } from '../../../runs/testing/tiny-fits';
import { connectCore } from '../../../worker/client';
import { fakeWorker } from '../../../worker/testing/fake-worker';
import { openChecker, outcomeOf, verdictOf, type Checker } from './check';
import { ownSlip } from './own-slip';
import { readSlip, writeSlip, type Slip } from './slip';

// Node 20 has relaxed SIMD behind this flag; later versions and browsers have it without.
if (!supportedVariants().includes('relaxed')) v8.setFlagsFromString('--experimental-wasm-relaxed-simd');

let core: Core;
let fits = 0;
let checker: Checker;
beforeEach(async () => {
  core = await beginWith('simd');
  useAnswered.setState({}, true);
  fits = 0;
  checker = openChecker(2, () =>
    connectCore({
      start: () => {
        const own = createCore();
        return fakeWorker({
          ...own,
          fit: (...call) => {
            fits += 1;
            return own.fit(...call);
          },
        });
      },
    }),
  );
});
afterEach(() => checker.close());

async function slipOfShown(): Promise<Slip> {
  const of = restingSnapshot(useRunsStore.getState());
  if (of === undefined) throw new Error('no model is shown');
  const slip = await ownSlip(of, newestRun(), { mae: 0.5 }, useAnswered.getState());
  const reading = readSlip(writeSlip(slip));
  if (!reading.ok) throw new Error(reading.fault);
  return reading.slip;
}
const repeat = (slip: Slip) => checker.repeat(slip, () => undefined);

it('training again gives the same model as the learner’s fit, at its end and at an earlier moment, once for equal slips', async () => {
  useAnswered.setState({ sine: { tries: 1, isRight: true }, fit: { tries: 2, isRight: false } });
  await startFit();
  const slip = await slipOfShown();
  expect(slip).toMatchObject({ ran: 'simd-fixed', way: 'plain', updates: 6 });
  expect(slip.answers).toEqual({ first: ['sine'], later: [], wrong: ['fit'] });
  const [again] = await Promise.all([repeat(slip), repeat({ ...slip })]);
  expect(fits).toBe(1);
  expect(outcomeOf(slip, again)).toBe('same');
  expect(again.fingerprint).toBe(newestRun().fingerprint);
  expect(verdictOf(slip, 'same', again)).toEqual({ isReached: true, missed: [] });

  showMoment({ run: newestRun().id, batch: 3 });
  const earlier = await slipOfShown();
  expect(earlier.updates).toBe(3);
  expect(outcomeOf(earlier, await repeat(earlier))).toBe('same');
  expect(fits).toBe(2);
});

it('what a slip claims besides is found', async () => {
  await startFit();
  const slip = await slipOfShown();
  const again = await repeat(slip);
  expect(outcomeOf({ ...slip, mae: slip.mae * 0.9 }, again)).toBe('error');
  expect(outcomeOf({ ...slip, fingerprint: '0000-0000' }, again)).toBe('other');
  // The task is judged by the error that training again gave.
  expect(verdictOf({ ...slip, mae: 0, task: { mae: again.mae } }, 'other', again)?.isReached).toBe(false);
});

it('of other engines only the errors are compared, on either side', async () => {
  await startFit();
  const slip: Slip = { ...(await slipOfShown()), fingerprint: '0000-0000' };
  const again = await repeat(slip);
  expect(outcomeOf({ ...slip, ran: 'webgl' }, again)).toBe('close');
  expect(outcomeOf({ ...slip, ran: 'simd-relaxed', mae: 2 * slip.mae }, again)).toBe('far');
  expect(outcomeOf(slip, { ...again, variant: 'script' })).toBe('close');
  expect(outcomeOf({ ...slip, way: 'on' }, undefined)).toBe('alone');
  expect(outcomeOf({ ...slip, way: 'changed' }, again)).toBe('alone');
  // By the slip's own error: another engine may rightly have come below the goal.
  const task = { mae: slip.mae };
  expect(verdictOf({ ...slip, task, mae: 0.99 * slip.mae }, 'close', again)?.isReached).toBe(true);
});

it('a fit that went on from another one is said to have done so', async () => {
  await startFit();
  const from = newestRun().snapshots.at(-1);
  if (from === undefined) throw new Error('no model was kept');
  await startFit({ from });
  expect(await slipOfShown()).toMatchObject({ way: 'on', updates: 12 });
});

it('a paused fit says which arithmetic it is trained with, and one whose arithmetic was changed says that', async () => {
  await core.useEngine('simd', { relaxed: true });
  const ended = startFit({ pauseAfter: 2 });
  await whenNewest(({ status }) => status === 'paused');
  expect(await slipOfShown()).toMatchObject({ ran: 'simd-relaxed', way: 'plain', updates: 2 });
  await core.useEngine('simd', { relaxed: false });
  await commandFit({ kind: 'resume' });
  await ended;
  expect(await slipOfShown()).toMatchObject({ ran: 'simd-fixed', way: 'changed', updates: 6 });
});

it('closing rejects what is under way, and a later call trains again', async () => {
  await startFit();
  const slip = await slipOfShown();
  const begun = repeat(slip);
  checker.close();
  await expect(begun).rejects.toMatchObject({ code: 'worker-died' });
});
