import { expect, it } from 'vitest';
import { shippedFacts } from '../../shipped/shipped-model';
import { serveWeights } from '../../shipped/testing/weights-file';
import { askBatchSize, changeOf } from './question';
import { text } from './text.en';

it('is answered by the shipped fits: more updates, a smaller error, and no state in common', async () => {
  serveWeights();
  const { choice, found } = await askBatchSize();
  expect(choice).toBe('updates');
  expect(Object.keys(text.question.choices)).toContain(choice);
  expect(found.rows.map(({ updates }) => updates)).toEqual([10_000, 1_000, 100]);
  const [one, ten, hundred] = found.rows.map(({ mae }) => mae);
  expect(ten).toBe(shippedFacts.mae);
  // What the prompt says.
  expect(one).toBeLessThan(ten / 2);
  expect(hundred).toBeGreaterThan(shippedFacts.baselines['always-half']);
});

it('can distinguish the other answers', () => {
  const rows = [
    { batchSize: 1, updates: 100, mae: 0.01 },
    { batchSize: 10, updates: 10, mae: 0.02 },
  ];
  expect(changeOf({ rows, difference: 0.01 })).toBe('memory');
  expect(changeOf({ rows: [...rows, { batchSize: 20, updates: 5, mae: 0.01 }], difference: 0 })).toBe(
    'memorised',
  );
});
