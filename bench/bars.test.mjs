import { expect, it } from 'vitest';
import { judge } from './bars.mjs';

const fits = (/** @type {number[]} */ ...seconds) => ({
  engine: 'simd',
  runs: seconds.map((value) => ({ seconds: value, shown: value, loss: 0.04, mae: 0.02, longestTask: 0 })),
});
const stockWasm = {
  contestant: 'stock wasm',
  batch: 100,
  rounds: [100],
  batches: 28,
  submit: 100,
  fit: 100,
  kernels: 10_000,
  draws: 0,
  calls: 0,
};
const find = (/** @type {ReturnType<typeof judge>} */ judged, /** @type {string} */ part) =>
  judged.find(({ what }) => what.includes(part));

it('uses the median time of the fits, also for the ratio to stock TensorFlow.js', () => {
  const judged = judge({ batch: [stockWasm], fit: [fits(0.9, 0.5, 4)] });
  expect(find(judged, 'click to done')).toMatchObject({ measured: '0.9 s', verdict: 'met' });
  expect(find(judged, 'stock wasm')).toMatchObject({ measured: '111 ×', verdict: 'met' });
});

it('holds the race against the median ratio of its pairs', () => {
  const pair = { workers: 2, longTasks: [], serial: 10 };
  const race = [5, 6, 9].map((seconds, index) => ({ ...pair, pair: index + 1, race: seconds }));
  expect(find(judge({ race }), 'depth race')).toMatchObject({ measured: '0.6 ×', verdict: 'met' });
});

it('holds the handle against the figure that follows it last, and the glass against its slowest stack', () => {
  const scrubber = [
    { figure: 'forecast', delays: [10, 12, 400], longTasks: [] },
    { figure: 'map', delays: [20, 60, 80], longTasks: [60] },
  ];
  const glass = [9, 4.5].map((updates, index) => ({
    layers: index + 1,
    updates,
    batches: 50,
    longTasks: [],
  }));
  const judged = judge({ scrubber, glass });
  expect(find(judged, 'from the handle')).toMatchObject({ measured: '60 ms', verdict: 'missed' });
  expect(find(judged, 'behind glass')).toMatchObject({ measured: '4.5', verdict: 'missed' });
  const failed = judge({ scrubber: [...scrubber.slice(0, 1), { figure: 'map', failure: 'gone' }] });
  expect(find(failed, 'from the handle')).toMatchObject({ verdict: 'not measured' });
});

it('reports the bars that are missed', () => {
  const judged = judge({ batch: [stockWasm], fit: [fits(2)] });
  expect(find(judged, 'click to done')).toMatchObject({ bar: '≤ 1.5 s', verdict: 'missed' });
  expect(find(judged, 'stock wasm')).toMatchObject({ measured: '50 ×', verdict: 'missed' });
});

it('looks for long tasks wherever a fused engine trained', () => {
  const watched = { redraws: [], stop: 1, batch: 1, batches: 1 };
  const responsiveness = [
    { engine: 'webgl', ...watched, longTasks: [{ at: 0, duration: 70 }] },
    { engine: 'reference', ...watched, longTasks: [{ at: 0, duration: 90 }] },
  ];
  expect(find(judge({ fit: [fits(1)] }), 'longest')).toMatchObject({ measured: '0 ms', verdict: 'met' });
  const judged = judge({ fit: [fits(1)], responsiveness });
  expect(find(judged, 'longest')).toMatchObject({ measured: '70 ms', verdict: 'missed' });
});

it('reports bars without a measurement as not measured', () => {
  const failed = [{ contestant: 'simd', failure: 'no SIMD' }];
  for (const { verdict } of judge({ batch: failed, keras: failed })) expect(verdict).toBe('not measured');
});
