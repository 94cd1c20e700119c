import { expect, it } from 'vitest';
import type { Run } from '../../../runs/run';
import { fitSettingsOf, initialSettings } from '../../../settings/settings';
import { text as settingsText } from '../../../settings/text.en';
import { differences } from './fit-name';
import { fitTable } from './fit-table';

const chapter = fitSettingsOf(initialSettings);

it('a fit is named by what differs from the chapter', () => {
  expect(differences({ ...chapter, seed: 9, samples: 40 }, settingsText)).toEqual([]);
  expect(differences({ ...chapter, batchSize: 100, schedule: 'cosine' }, settingsText)).toEqual([
    'batch size 100',
    'learning-rate schedule cosine, down to 0',
  ]);
});

it('the table has a column for each setting and exact errors, and leaves out what is not known', () => {
  const run: Run = {
    id: '3',
    settings: { ...chapter, seed: 9 },
    status: 'done',
    losses: [],
    snapshots: [],
    engine: 'simd',
    seconds: 1.234,
    errors: { mae: 0.0123456789, draw: 0 },
    wentOn: { run: '2', batch: 300 },
    rateChanges: [{ batch: 400, learningRate: 0.01 }],
  };
  const names = {
    fit: 'fit',
    seconds: 's',
    engine: 'engine',
    training: 'training',
    fresh: 'fresh',
    ended: 'ended',
    wentOn: 'from',
    rates: 'rates',
  };
  const [head, row] = fitTable([run], names)
    .split('\n')
    .map((line) => line.split('\t'));
  const cell = (column: string) => row[head.indexOf(column)];
  expect(row).toHaveLength(head.length);
  expect(cell('seed')).toBe('9');
  expect(cell('fresh')).toBe('0.0123456789');
  expect(cell('training')).toBe('');
  expect(cell('s')).toBe('1.23');
  expect(cell('from')).toBe('2: 300');
  expect(cell('rates')).toBe('400: 0.01');
  expect(cell('ended')).toBe('');
});
