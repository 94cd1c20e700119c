import { beforeEach, expect, it } from 'vitest';
import { createCore } from '../../core/create-core';
import { requestOf } from '../../runs/fit-request';
import { testSamples } from '../../runs/evaluation';
import { fitSettingsOf, initialSettings } from '../../settings/settings';
import { connectCore, type CoreConnectionOptions } from '../../worker/client';
import { fakeSurroundings, fakeWorker, type FakeWorker } from '../../worker/testing/fake-worker';
import { batchesOf, settingsOf, type RacePlan } from './plan';
import { useRace, type RunningRace } from './race-store';
import { continueRace, startRace, stopRace, type RaceWorkers } from './run-race';

const settings = fitSettingsOf({
  ...initialSettings,
  samples: 95,
  batchSize: 10,
  length: 10,
  outputs: 2,
  learningRate: 0.01,
});
const plan: RacePlan = {
  entrants: [
    { layers: 1, units: 5 },
    { layers: 2, units: 3 },
  ],
  seeds: [3, 4],
  settings,
};

/** The workers that a race has started. */
let started: FakeWorker[] = [];
beforeEach(() => {
  stopRace();
  started = [];
});

const workers = (size: number, options: CoreConnectionOptions = {}): RaceWorkers => ({
  size,
  connect: ({ onSilence }) =>
    connectCore({
      ...options,
      ...(onSilence && { onSilence }),
      start: () => {
        const worker = fakeWorker(createCore());
        started.push(worker);
        return worker;
      },
    }),
});

const theRace = (): RunningRace => {
  const { race } = useRace.getState();
  if (race === undefined) throw new Error('there is no race');
  return race;
};

/** Settles when `wanted` is true for the race. */
const whenRace = (wanted: (race: RunningRace) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = useRace.subscribe(({ race }) => {
      if (race === undefined || !wanted(race)) return;
      stop();
      resolve();
    });
  });

/** The errors of the same fits, each made alone and in one piece. */
async function singleFits({ entrants, seeds }: RacePlan): Promise<number[]> {
  const core = createCore();
  await core.useEngine('simd');
  const errors: number[] = [];
  for (const seed of seeds) {
    for (const entrant of entrants) {
      await core.fit(requestOf(settingsOf(settings, entrant, seed), 'alone'), () => undefined);
      const question = { kind: 'evaluate', samples: testSamples, seed, draw: 0 } as const;
      errors.push((await core.ask(question, 'alone')).answer.mae);
    }
  }
  return errors;
}

const errorsOf = ({ fits }: RunningRace) => fits.map(({ mae }) => mae);

it('has the errors of single fits with the same seeds, to the bit, however many workers run it', async () => {
  const single = await singleFits(plan);
  expect(new Set(single).size).toBe(4);
  for (const size of [1, 2]) {
    await startRace(plan, workers(size));
    expect(theRace().status).toBe('over');
    expect(errorsOf(theRace())).toEqual(single);
    for (const { batch, losses, snapshot } of theRace().fits) {
      expect([batch, losses.at(-1)?.batch, snapshot]).toEqual([batchesOf(settings), 10, undefined]);
    }
  }
  expect(started).toHaveLength(3);
});

it('stops at once, keeps what is done, and goes on to the same errors', async () => {
  const single = await singleFits(plan);
  const racing = startRace(plan, workers(2));
  await whenRace(({ fits }) => fits.some(({ snapshot }) => (snapshot?.batch ?? 0) >= 4));
  stopRace();
  expect(theRace().status).toBe('stopped');
  await racing;
  const atStop = theRace();
  expect(atStop.status).toBe('stopped');
  expect(atStop.fits.some(({ snapshot }) => snapshot !== undefined)).toBe(true);
  await continueRace(workers(1));
  expect(theRace().status).toBe('over');
  expect(errorsOf(theRace())).toEqual(single);
});

it('loses one fit to a worker that dies; it is fitted again to the same error', async () => {
  const single = await singleFits(plan);
  const racing = startRace(plan, workers(2));
  await whenRace(({ fits }) => fits.some(({ batch }) => batch > 0));
  started[0].onerror?.({ message: 'gone', preventDefault: () => undefined } as ErrorEvent);
  await racing;
  const failed = theRace().fits.filter(({ status }) => status === 'failed');
  expect(failed.map(({ failure }) => failure?.code)).toEqual(['worker-died']);
  expect(theRace().fits.filter(({ status }) => status === 'done')).toHaveLength(3);
  await continueRace(workers(1));
  expect(errorsOf(theRace())).toEqual(single);
});

it('states that a fit has diverged, and does not repeat it', async () => {
  const diverging = { ...plan, settings: { ...settings, learningRate: 1e39 } };
  await startRace(diverging, workers(1));
  expect(theRace().fits.map(({ failure }) => failure?.code)).toEqual(Array(4).fill('diverged'));
  await continueRace(workers(1));
  expect(theRace().fits.map(({ status }) => status)).toEqual(Array(4).fill('failed'));
});

it('a race that is replaced changes nothing in the new one', async () => {
  const first = startRace(plan, workers(2));
  await whenRace(({ fits }) => fits.some(({ batch }) => batch > 0));
  const other = { ...plan, seeds: [8] };
  const second = startRace(other, workers(1));
  await Promise.all([first, second]);
  expect(theRace().fits.map(({ seed, status }) => [seed, status])).toEqual([
    [8, 'done'],
    [8, 'done'],
  ]);
});

it('states that a worker does not get on, until it is stopped', async () => {
  const surroundings = fakeSurroundings();
  const racing = startRace(plan, workers(1, { surroundings }));
  await whenRace(({ fits }) => fits.some(({ batch }) => batch > 0));
  expect(theRace().isSilent).toBe(false);
  started[0].hang();
  while (!theRace().isSilent) await surroundings.pass(1000);
  stopRace();
  await racing;
  expect(theRace()).toMatchObject({ status: 'stopped', isSilent: false });
});

it('measures always answering 0.5 on the test sets of all seeds', async () => {
  const alone = async (seed: number) => {
    const racing = startRace({ ...plan, seeds: [seed] }, workers(1));
    stopRace();
    await racing;
    return theRace().alwaysHalf;
  };
  const [three, four] = [await alone(3), await alone(4)];
  expect(three).not.toBe(four);
  const racing = startRace(plan, workers(1));
  stopRace();
  await racing;
  expect(theRace().alwaysHalf).toBeCloseTo((three + four) / 2, 12);
});

it('has the points of a fit in one piece, though its parts end between them', async () => {
  // Points at multiples of 2, parts of 15 batches.
  const long = { ...plan, seeds: [3], settings: { ...settings, samples: 150, batchSize: 1 } };
  await startRace(long, workers(1));
  const expected = Array.from({ length: 75 }, (_, index) => 2 * (index + 1));
  for (const { losses } of theRace().fits) expect(losses.map(({ batch }) => batch)).toEqual(expected);
});
