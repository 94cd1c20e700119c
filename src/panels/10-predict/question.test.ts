import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readShipped } from '../../experiment/shipped-model';
import { useShippedStore } from '../../experiment/shipped-store';
import { shippedForecast } from './forecast';
import { askWorse } from './question';
import { text } from './text.en';

const file = readFileSync(new URL('../../../public/weights/chapter.bin', import.meta.url));
const weights = readShipped(Uint8Array.from(file).buffer);

beforeAll(() => useShippedStore.setState({ status: 'ready', weights }));

describe('the question', () => {
  it('is answered by the page’s own model: 0.5 beats it on the dying wave alone', async () => {
    const { choice, found } = await askWorse();
    expect(choice).toBe('dying');
    expect(Object.keys(text.question.choices)).toContain(choice);
    const better = Object.values(found).map(({ model, alwaysHalf }) => model < alwaysHalf);
    expect(better).toEqual([true, true, false]);
  });

  it('shows how far apart two lively waves lie, as its feedback says', async () => {
    const { found } = await askWorse();
    expect(found.slow.model / found.slow.alwaysHalf).toBeLessThan(0.2);
    expect(found.quick.model / found.quick.alwaysHalf).toBeGreaterThan(0.8);
  });
});

describe('a forecast of the page’s own model', () => {
  it('is judged by the error at its points, and by what 0.5 would have scored', () => {
    const { inputs, expected, predicted, mae, alwaysHalf } = shippedForecast(weights, 0);
    expect([inputs.length, expected.length, predicted.length]).toEqual([50, 5, 5]);
    const mean = (distances: number[]) => distances.reduce((sum, next) => sum + next) / distances.length;
    expect(mae).toBeCloseTo(mean(predicted.map((value, index) => Math.abs(value - expected[index]))), 6);
    expect(alwaysHalf).toBeCloseTo(mean(expected.map((value) => Math.abs(value - 0.5))), 6);
  });

  it('is another for another draw', () =>
    expect(shippedForecast(weights, 1).inputs).not.toEqual(shippedForecast(weights, 0).inputs));
});
