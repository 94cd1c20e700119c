import { expect, it } from 'vitest';
import { generateSequence } from '../../core/sequence/examples';
import { shippedFacts } from '../../shipped/shipped-model';
import { horizonFacts } from './horizon-facts';

const facts = horizonFacts(shippedFacts);

it('finds the hardest and the easiest point by what is left of always-0.5’s error', () => {
  expect(facts.hardest).toMatchObject({ step: 1 });
  expect(facts.hardest.share).toBeCloseTo(0.66, 2);
  expect(facts.easiest).toMatchObject({ step: 4 });
  expect(facts.easiest.share).toBeCloseTo(0.44, 2);
});

it('knows that continuing the last slope is better at the nearest point', () =>
  expect(facts.slopeFirst).toBeLessThan(facts.first));

it.each([10, 20])('a wave of period %d crosses the midline at timestep 50, as the section says', (period) =>
  expect(generateSequence(51, period, 0.05)[50]).toBeCloseTo(0.5, 12),
);
