import { describe, expect, it } from 'vitest';
import { text as en } from './text.en';
import { text as zh } from './text.zh';

describe('the count of weight updates', () => {
  it.each([
    [10_000, 10, 1, 'With your settings: 10,000 ÷ 10 → 1,000 weight updates.'],
    [10, 10, 1, 'With your settings: 10 ÷ 10 → 1 weight update.'],
    [
      10,
      64,
      3,
      'With your settings: 10 ÷ 64 → 1 weight update per epoch, 3 in all. All 10 sequences fit into one batch.',
    ],
    [25, 12, 1, 'With your settings: 25 ÷ 12 → 3 weight updates. The last batch has only 1 sequence.'],
    [
      25,
      10,
      2,
      'With your settings: 25 ÷ 10 → 3 weight updates per epoch, 6 in all. The last batch of each epoch has only 5 sequences.',
    ],
  ])('%i sequences, batch size %i, %i epochs', (samples, batchSize, epochs, sentence) =>
    expect(en.updates(samples, batchSize, epochs)).toBe(sentence),
  );

  it('mentions a last batch in Chinese only when there are several batches', () => {
    expect(zh.updates(10, 64, 3)).toBe(
      '按你现在的设置：10 ÷ 64 → 每轮更新 1 次，总共 3 次。全部 10 条装进一批。',
    );
    expect(zh.updates(25, 10, 1)).toContain('最后一批只有 5 条');
    expect(zh.updates(25, 10, 2)).toContain('每轮的最后一批只有 5 条');
  });
});
