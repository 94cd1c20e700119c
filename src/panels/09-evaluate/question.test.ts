import { expect, it } from 'vitest';
import { serveWeights } from '../../shipped/testing/weights-file';
import { askPhase, survivorOf } from './question';
import { text } from './text.en';

it('is answered by the stack: the others, perfect before, are worse than it', async () => {
  serveWeights();
  const { choice, found } = await askPhase();
  expect(choice).toBe('stack');
  expect(Object.keys(text.question.choices)).toContain(choice);
  expect(Math.max(found.before.regression, found.before.lookUp)).toBeLessThan(found.before.stack / 5);
  expect(Math.min(found.after.regression, found.after.lookUp)).toBeGreaterThan(2 * found.after.stack);
});

it('has another answer when all survive, and none when two do', () => {
  const before = { stack: 1, regression: 1, lookUp: 1 };
  expect(survivorOf({ before, after: before })).toBe('all');
  expect(() => survivorOf({ before, after: { ...before, stack: 2 } })).toThrow('survivors');
});
