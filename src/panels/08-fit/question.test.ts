import { expect, it } from 'vitest';
import { shippedFacts } from '../../shipped/shipped-model';
import { serveWeights } from '../../shipped/testing/weights-file';
import { askLoss, reason } from './question';
import { text } from './text.en';

it('is answered by the shipped fit: the printed loss is a mean over the epoch', async () => {
  serveWeights();
  const { choice, found } = await askLoss();
  expect(choice).toBe('mean');
  expect(Object.keys(text.question.choices)).toContain(choice);
  // A hundred sequences instead of a thousand.
  expect(Math.abs(found.fresh / shippedFacts.mae - 1)).toBeLessThan(0.2);
  expect(Math.abs(found.training / shippedFacts.trainingMae - 1)).toBeLessThan(0.2);
});

it('can distinguish the other reasons', () => {
  expect(reason({ printed: 0.02, training: 0.01, fresh: 0.02 })).toBe('memorised');
  expect(reason({ printed: 0.04, training: 0.04, fresh: 0.02 })).toBe('easier');
  expect(reason({ printed: 0.02, training: 0.02, fresh: 0.02 })).toBe('batches');
});
