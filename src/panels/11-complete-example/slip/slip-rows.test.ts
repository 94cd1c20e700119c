import { expect, it } from 'vitest';
import { fitSettingsOf, initialSettings } from '../../../settings/settings';
import { summaryOf, tableOf } from './slip-rows';
import { text as en } from './text.en';
import { text as zh } from './text.zh';
import type { CheckRow, CheckState } from './use-checks';

const row = (check: CheckState | undefined): CheckRow => ({
  of: { line: 1, name: '', reading: { ok: false, fault: 'absent' } },
  check,
});
const same = row({ status: 'done', outcome: 'same', repeated: undefined, verdict: undefined });

it('a line whose training was stopped does not count as checked', () => {
  const rows = [same, row(undefined), row({ status: 'stopped' })];
  expect(summaryOf(rows, en)).toBe('2 of 3 lines checked: 1 confirmed to the bit.');
  expect(summaryOf(rows, zh)).toBe('共 3 行，检查了 2 行：1 份逐位证实。');
  expect(summaryOf([same], en)).toBe('1 line checked: 1 confirmed to the bit.');
  expect(summaryOf([same], zh)).toBe('检查了 1 行：1 份逐位证实。');
});

it('a cell of the table is text that Excel does not take for a date, in the signs of its language', () => {
  const slip = {
    settings: fitSettingsOf(initialSettings),
    fingerprint: '7KQ2-M9XD',
    mae: 0.01,
    updates: 1000,
    ran: 'simd-fixed',
    way: 'plain',
    answers: { first: ['fit'], later: ['sine'], wrong: ['model'] },
  } as const;
  const rows = [1, 2].map((line) => ({
    ...same,
    of: { line, name: '', reading: { ok: true, slip } as const },
  }));
  expect(tableOf(rows, en).at(1)).toMatchObject({
    fit: '2 × 20 units; seed 7',
    outcome: 'same model; fingerprint of row 1',
    questions: '2 of 3',
  });
  expect(tableOf(rows, zh).at(1)).toMatchObject({
    fit: '2 × 20 单元；种子 7',
    outcome: '同一个模型；指纹同第 1 行',
    questions: '2（共 3 题）',
  });
});
