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

describe.each([
  ['en', en],
  ['zh', zh],
])('sentences worded from the numbers (%s)', (_, text) => {
  it('turn 7.4’s moral round only where the look-up beats the model', () => {
    const better = text.scoreboard.looked(0.0001, 10_000, 0.02);
    const worse = text.scoreboard.looked(0.03, 100, 0.02);
    expect(better).toContain('7.4');
    expect(better).toContain('909');
    expect(worse).not.toContain('7.4');
  });

  it('ask whether the model’s own error is good', () => {
    expect(text.scoreboard.title(0.0225)).toContain('0.02');
    expect(text.scoreboard.title(0.0034)).toContain('0.003');
  });

  it('name a model by its layers, and how far it was trained when it was not trained to the end', () => {
    expect(text.model.own({ layers: 1, units: 35 }, 933, 1000)).toMatch(/1 × 35 LSTM.*933.*1,000/);
    expect(text.model.own({ layers: 1, units: 35 }, 1000, 1000)).not.toContain('1,000');
  });
});
