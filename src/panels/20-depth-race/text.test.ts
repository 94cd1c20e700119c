import { describe, expect, it } from 'vitest';
import { chapterEntrants } from './plan';
import type { Coverage, Difference } from './results';
import { text as en } from './text.en';
import { text as zh } from './text.zh';

const [first, second] = chapterEntrants;
const whole: Coverage = { seeds: 5, compared: [5, 5], failed: 0, unfinished: 0 };
const partial: Coverage = { seeds: 5, compared: [3, 4], failed: 2, unfinished: 1 };
const better: Difference = { entrant: second, seeds: 3, mean: -0.01, interval: [-0.02, -0.005] };

describe('the verdict', () => {
  it('speaks of the seeds of the race when all fits are done', () => {
    expect(en.verdict.summary(first, [better], whole)).toBe(
      'With these seeds and this training, 2 × 20 errs less than 1 × 35.',
    );
    expect(zh.verdict.summary(first, [better], whole)).toMatch(/^用这些种子、这样训练，/);
  });

  it('says what it rests on when fits are missing', () => {
    expect(en.verdict.summary(first, [better], partial)).toBe(
      'On 3 to 4 of 5 seeds, since 2 fits failed and 1 is not finished: with this training, 2 × 20 errs less than 1 × 35.',
    );
    expect(
      en.verdict.summary(first, [better], { ...partial, compared: [4, 4], failed: 1, unfinished: 0 }),
    ).toMatch(/^On 4 of 5 seeds, since 1 fit failed: /);
    expect(zh.verdict.summary(first, [better], partial)).toBe(
      '只凭 5 个种子中的 3 到 4 个（2 次训练失败，1 次没有完成），这样训练，2 × 20 的误差比 1 × 35 小。',
    );
    expect(en.verdict.line(first, better, 5)).toContain('in the mean of 3 of 5 seeds');
    expect(zh.verdict.line(first, better, 5)).toContain('5 个种子中的 3 个平均为');
  });
});
