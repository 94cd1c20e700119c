import { expect, it } from 'vitest';
import { shippedFacts } from '../../shipped/shipped-model';
import { askSkill, reported } from './question';
import { text } from './text.en';

it('compares each error with always answering 0.5: the smaller error is the worse one', () => {
  const { choice, found } = askSkill();
  expect(choice).toBe('worse');
  expect(Object.keys(text.question.choices)).toContain(choice);
  expect(found.here.alwaysHalf).toBe(shippedFacts.baselines['always-half']);
  expect(found.there.mae).toBeLessThan(found.here.mae);
  // Less than a tenth better than always answering 0.5.
  expect(reported.mae / found.there.alwaysHalf).toBeGreaterThan(0.9);
  expect(reported.mae).toBeLessThan(found.there.alwaysHalf);
});
