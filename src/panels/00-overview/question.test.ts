import { beforeAll, expect, it } from 'vitest';
import { serveWeights } from '../../shipped/testing/weights-file';
import { askWorth } from './question';
import { text } from './text.en';

beforeAll(serveWeights);

it('is answered by the shipped model: only on the lively wave is it worth more than 0.5', async () => {
  const { choice, found } = await askWorth();
  expect(choice).toBe('lively');
  expect(text.question.choices).toHaveProperty(choice);
  // As the feedback says: the smaller error is the worse forecast.
  expect(found.dying.mae).toBeLessThan(found.lively.mae / 3);
  expect(found.dying.mae).toBeGreaterThan(4 * found.dying.alwaysHalf);
  expect(found.lively.mae).toBeLessThan(found.lively.alwaysHalf / 2);
});
