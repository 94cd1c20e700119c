import { expect, it } from 'vitest';
import { summaryOf } from './slip-rows';
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
