import { expect, it } from 'vitest';
import { csvOf } from './spreadsheet';
import { lossTable, type ColumnNames } from './tables';
import { smallModel } from './testing/small-model';

const rows = [
  ['更新次数', 'a "loss"'],
  [1000, 0.1234567891],
];

it.each(['zh-CN', 'en', 'ja'])('has points and commas where numbers have points, as in %s', (region) => {
  expect(csvOf(rows, region)).toBe('\ufeff"更新次数","a ""loss"""\r\n1000,0.1234568\r\n');
});

it.each(['de-DE', 'fr', 'ru'])('has commas and semicolons where numbers have commas, as in %s', (region) => {
  expect(csvOf(rows, region)).toBe('\ufeff"更新次数";"a ""loss"""\r\n1000;0,1234568\r\n');
});

it('has a row for each point of the loss curve', () => {
  const names = { updates: 'updates', loss: 'loss' } as ColumnNames;
  expect(lossTable(smallModel, names)).toEqual([
    ['updates', 'loss'],
    [10, 0.25],
    [20, 0.123456789],
  ]);
});

it.each(['=1+1', '+1', '-1', '@A1', '\t=1'])('a text is no formula: %j', (text) => {
  expect(csvOf([[text, -1]], 'zh-CN')).toBe(`\ufeff"'${text}",-1\r\n`);
});
