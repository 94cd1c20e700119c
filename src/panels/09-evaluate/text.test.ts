import { describe, expect, it } from 'vitest';
import { text as en } from './text.en';
import { text as zh } from './text.zh';

const tooShort = { en: 'too short to see', zh: '短得看不见' };

describe.each([
  ['en', en.scoreboard.verdict, tooShort.en, 'no better than'],
  ['zh', zh.scoreboard.verdict, tooShort.zh, '并不比'],
])('the verdict on the regression (%s)', (_, verdict, hidden, lost) => {
  it('names both errors', () => {
    for (const [regression, mae] of [
      [0.000031, 0.0234],
      [0.0123, 0.0045],
    ] as const) {
      expect(verdict(regression, mae, 'M')).toContain(regression < 0.001 ? '0.000031' : '0.0123');
      expect(verdict(regression, mae, 'M')).toContain(mae.toFixed(4));
    }
  });

  it('does not name a baseline as better when the model is better or as good', () => {
    expect(verdict(0.00003, 0.0234, 'M')).not.toContain(lost);
    expect(verdict(0.0123, 0.0045, 'M')).toContain(lost);
    expect(verdict(0.0045, 0.0045, 'M')).toContain(lost);
  });

  it('says that a bar is invisible only when it is', () => {
    expect(verdict(0.00003, 0.0234, 'M')).toContain(hidden);
    expect(verdict(0.002, 0.0234, 'M')).not.toContain(hidden);
  });
});
