import { expect, it } from 'vitest';
import { dampedSine } from '../../core/sequence/sine';
import { stackForward } from '../../core/lstm/stack';
import { shippedShape } from '../../shipped/shipped-model';
import { text as en } from './text.en';
import { text as zh } from './text.zh';
import { weightsOfFile } from '../../shipped/testing/weights-file';
import { allPoints, errorsOf, families, verdictOf, type BreakName } from './breaks';

const names = Object.keys(families) as BreakName[];
const { timesteps, outputs } = shippedShape;

it.each(names)('%s: whole and broken are among the values, and every wave is within 0 and 1', (name) => {
  const { xs, whole, broken, waves } = families[name];
  expect(xs).toContain(whole);
  expect(xs).toContain(broken);
  const rows = allPoints(name, timesteps, outputs);
  expect(rows).toHaveLength(xs.length * waves);
  for (const { inputs, expected } of rows) {
    expect(inputs).toHaveLength(timesteps);
    expect(expected).toHaveLength(outputs);
    for (const value of [...inputs, ...expected]) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  }
});

it('unbroken waves are those of the chapter', () => {
  const sine = Float32Array.from(dampedSine(55, 10, 0.02));
  for (const name of ['gap', 'drawn'] as const) {
    const { inputs, expected } = families[name].points(0, 0, 50, 5);
    [...inputs, ...expected].forEach((value, t) => expect(value).toBeCloseTo(sine[t], 6));
  }
});

it('a gap hides as many points as it says, and what follows stays', () => {
  const whole = families.gap.points(0, 3, 50, 5);
  const broken = families.gap.points(20, 3, 50, 5);
  expect(broken.expected).toEqual(whole.expected);
  expect(broken.inputs.slice(25, 45)).toEqual(new Float32Array(20).fill(0.5));
  expect(broken.inputs.slice(0, 25)).toEqual(whole.inputs.slice(0, 25));
  expect(broken.inputs.slice(45)).toEqual(whole.inputs.slice(45));
});

it.each(names)('%s: what its sentence says of the page’s model is so', (name) => {
  const rows = allPoints(name, timesteps, outputs);
  const forecasts = Float32Array.from(
    rows.flatMap(({ inputs }) => [...stackForward(shippedShape, weightsOfFile, inputs).outputs]),
  );
  const verdict = verdictOf(name, errorsOf(name, rows, forecasts));
  expect(verdict.broken).toBeGreaterThan(1.5 * verdict.whole);
  // Only the slow waves are forecast worse than by always answering 0.5, and the sentence says which is so.
  const isWorse = verdict.broken > verdict.half;
  expect(isWorse).toBe(name === 'period');
  expect(en.breaks[name].truth(verdict)).toContain(isWorse ? 'and above the' : 'and still below the');
  expect(zh.breaks[name].truth(verdict)).toContain(isWorse ? '大于永远回答' : '仍小于永远回答');
  if (name === 'decay') expect(verdict.half).toBeGreaterThan(verdict.wholeHalf);
});
