import { describe, expect, it } from 'vitest';
import { generateSequence } from '../../core/sequence/examples';
import { initialSettings } from '../../settings/settings';
import { cellsOf, cutOf, demoCut, drawExamples, shownSequences } from './cut';

it('the demo has 20 + 5 points and five sequences; the real problem comes from the settings', () => {
  expect(cutOf('demo', initialSettings)).toEqual({ length: 20, outputs: 5, samples: 5 });
  expect(cutOf('settings', initialSettings)).toEqual({ length: 50, outputs: 5, samples: 10_000 });
});

describe('drawExamples', () => {
  it('cuts waves of length + outputs points, not of length', () => {
    const { inputs, targets, periods, decays } = drawExamples(7, demoCut);
    const whole = Float32Array.from(generateSequence(25, periods[4], decays[4]));
    expect(inputs.slice(4 * 20, 5 * 20)).toEqual(whole.slice(0, 20));
    expect(targets.slice(4 * 5, 5 * 5)).toEqual(whole.slice(20));
  });

  it('keeps the same waves whatever the cut', () => {
    const [demo, real] = [demoCut, cutOf('settings', initialSettings)].map((cut) => drawExamples(7, cut));
    expect(demo?.periods).toEqual(real?.periods);
    expect(demo?.decays).toEqual(real?.decays);
    expect(demo?.periods).toHaveLength(shownSequences);
  });
});

describe('cellsOf', () => {
  it('gives each point its timestep and its place in X or y', () => {
    const examples = drawExamples(7, demoCut);
    const cells = cellsOf(examples, 2);
    const [first, second, gap] = cells;
    expect(first).toEqual({ kind: 'input', timestep: 0, at: 'X[2, 0, 0]', value: 0.5 });
    expect(second).toMatchObject({ timestep: 1, at: 'X[2, 1, 0]', value: examples.inputs[41] });
    expect(gap).toEqual({ kind: 'gap', left: 15 });
    expect(cells.slice(-5).map((cell) => cell.kind === 'gap' || cell.at)).toEqual([
      'y[2, 0]',
      'y[2, 1]',
      'y[2, 2]',
      'y[2, 3]',
      'y[2, 4]',
    ]);
    expect(cells.at(-1)).toMatchObject({ timestep: 24, value: examples.targets[14] });
  });

  it('accounts for every point, at the ends of both ranges', () => {
    for (const cut of [
      { length: 10, outputs: 1, samples: 10 },
      { length: 400, outputs: 50, samples: 10 },
      { length: 10, outputs: 6, samples: 10 },
    ]) {
      const cells = cellsOf(drawExamples(7, cut), 0);
      const points = cells.reduce((sum, cell) => sum + (cell.kind === 'gap' ? cell.left : 1), 0);
      expect(points).toBe(cut.length + cut.outputs);
      expect(cells.length).toBeLessThanOrEqual(12);
    }
  });
});
