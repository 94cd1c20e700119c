import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../core/api';
import { text as en } from '../text.en';
import { text as zh } from '../text.zh';
import type { ComparedFit, Pair } from './store';
import { findingsOf } from './verdict';

const evaluation = (mae: number): Evaluation => ({
  samples: 1000,
  mae,
  maeByStep: [mae - 0.001, mae + 0.001],
  baselines: { 'always-half': 0.04, 'repeat-last': 0.1, 'straight-line': 0.1 },
  baselinesByStep: { 'always-half': [0.05, 0.03], 'repeat-last': [], 'straight-line': [] },
  worseThanHalf: 0,
  lookUp: 0,
  lookUpSamples: 0,
  linearRegression: 0,
});
const fit = (mae: number, seconds: number): ComparedFit => ({
  batch: 10,
  batches: 10,
  curve: [],
  seconds,
  loss: 0.1,
  evaluation: evaluation(mae),
});
const pair = (seed: number, one: number, many: number): Pair => ({
  seed,
  fits: { 'many-to-one': fit(one, 1), 'many-to-many': fit(many, 2) },
});

describe('findingsOf', () => {
  it('waits until both models of a seed have been evaluated', () => {
    const { evaluation: none, ...unfinished } = fit(0.03, 1);
    expect(none).toBeDefined();
    expect(findingsOf([])).toBeUndefined();
    expect(
      findingsOf([{ seed: 7, fits: { 'many-to-one': fit(0.02, 1), 'many-to-many': unfinished } }]),
    ).toBeUndefined();
  });

  it('names the smaller error of one seed, without an interval', () => {
    const findings = findingsOf([pair(7, 0.02, 0.03)]);
    expect(findings).toMatchObject({ better: 'many-to-one', seeds: [7] });
    expect(findings?.margin).toBeUndefined();
    expect(findings?.difference).toBeCloseTo(0.01);
  });

  it('has Student’s interval of the paired differences, and decides only if it leaves 0 out', () => {
    // Differences 0.01, 0.02, 0.03: mean 0.02, deviation 0.01, so 4.303 × 0.01 / √3 = 0.0248.
    const near = findingsOf([pair(1, 0.02, 0.03), pair(2, 0.02, 0.04), pair(3, 0.02, 0.05)]);
    expect(near?.difference).toBeCloseTo(0.02, 10);
    expect(near?.margin).toBeCloseTo(0.02484, 4);
    expect(near?.better).toBe('undecided');
    const clear = findingsOf([pair(1, 0.03, 0.02), pair(2, 0.031, 0.02), pair(3, 0.03, 0.021)]);
    expect(clear?.better).toBe('many-to-many');
  });

  it('averages errors by point, seconds and baselines', () => {
    const findings = findingsOf([pair(1, 0.02, 0.03), pair(2, 0.04, 0.03)]);
    expect(findings?.means['many-to-one'].mae).toBeCloseTo(0.03, 10);
    expect(findings?.means['many-to-one'].maeByStep[1]).toBeCloseTo(0.031, 10);
    expect(findings?.means['many-to-many'].seconds).toBe(2);
    expect(findings?.alwaysHalfByStep).toEqual([0.05, 0.03]);
  });
});

describe('the verdict in words', () => {
  const one = findingsOf([pair(7, 0.05, 0.06)]);
  const three = findingsOf([pair(1, 0.02, 0.03), pair(2, 0.02, 0.04), pair(3, 0.02, 0.05)]);
  if (one === undefined || three === undefined) throw new Error('nothing was found');

  it('says that one seed decides little, and that neither beats 0.5', () => {
    expect(en.comparison.verdict(one)).toBe(
      'Error on fresh waves: many-to-many 0.0600, many-to-one 0.0500; with seed 7, many-to-one is smaller. One seed decides little: try three or five. Neither does better than always answering 0.5.',
    );
    expect(zh.comparison.verdict(one)).toContain('种子为 7 时，多对一的更小');
  });

  it('gives the interval, and says when it contains 0', () => {
    expect(en.comparison.verdict(three)).toContain('interval is −0.0048 to +0.0448; it contains 0');
    expect(zh.comparison.verdict(three)).toContain('−0.0048 到 +0.0448，其中包含 0');
  });
});
