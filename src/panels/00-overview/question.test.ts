import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { readShipped } from '../../experiment/shipped-model';
import { useShippedStore } from '../../experiment/shipped-store';
import { askFarthest } from './question';

const file = readFileSync(new URL('../../../public/weights/chapter.bin', import.meta.url));

beforeAll(() =>
  useShippedStore.setState({
    status: 'ready',
    weights: readShipped(Uint8Array.from(file).buffer),
  }),
);

it('is answered by the page’s own model: a wave slower than it has ever met', async () => {
  const { choice, found } = await askFarthest();
  expect(choice).toBe('slower');
  // As the feedback says: overshooting, and several times as wrong as 0.5.
  expect(found.slower.mae).toBeGreaterThan(4 * found.slower.alwaysHalf);
  expect(Math.max(...found.slower.predicted)).toBeGreaterThan(Math.max(...found.slower.expected) + 0.2);
});

it('holds what the feedback says of the other waves', async () => {
  const { found } = await askFarthest();
  expect(found.known.mae).toBeLessThan(0.03);
  expect(found.quickest.mae).toBeGreaterThan(3 * found.known.mae);
  for (const value of found.quicker.predicted) expect(Math.abs(value - 0.5)).toBeLessThan(0.05);
});
