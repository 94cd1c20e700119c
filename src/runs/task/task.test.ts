import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../i18n/language';
import { readLink, writeLink } from '../../settings/link';
import { initialSettings } from '../../settings/settings';
import { judge, type TaskFacts } from './judge';
import { goalNames, itemNames, rangeOf, readTask, taskOf, writeTask, type Task } from './task';
import { text as en } from './text.en';
import { text as zh } from './text.zh';

const runs = { seed: 20261127, numRuns: 500 };

describe('readTask', () => {
  it.each<[string, Task]>([
    ['mae:0.01', { mae: 0.01 }],
    ['mae:0.01,samples:10000', { mae: 0.01, samples: 10_000 }],
    ['samples:10.000,ofhalf:1', { samples: 10, ofhalf: 1 }],
    ['MAE：0.5，Layers：2', { mae: 0.5, layers: 2 }],
    ['mae:0.01, \u200bseconds:60', { mae: 0.01, seconds: 60 }],
  ])('reads %j', (written, task) => expect(readTask(written)).toEqual({ ok: true, task }));

  it.each([
    ['', ''],
    ['samples:10000', ''],
    ['mae:0.01,', ''],
    ['mae', 'mae'],
    ['mae:0', 'mae:0'],
    ['mae:1.5', 'mae:1.5'],
    ['mae:1e-3', 'mae:1e-3'],
    ['mae:-1', 'mae:-1'],
    ['mae:0.01,mae:0.02', 'mae:0.02'],
    ['mae:0.01,units:2.5', 'units:2.5'],
    ['mae:0.01,units:999', 'units:999'],
    ['mae:0.01,constructor:1', 'constructor:1'],
    ['mae:0.01,<b>:1', '<b>:1'],
  ])('refuses %j at %j', (written, item) => expect(readTask(written)).toEqual({ ok: false, item }));
});

const anyTask = fc
  .record(
    Object.fromEntries(
      itemNames.map((name) => {
        const { min, max, whole } = rangeOf[name];
        return [
          name,
          fc.option(whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }), {
            nil: undefined,
          }),
        ];
      }),
    ),
  )
  .filter((task) => goalNames.some((name) => task[name] !== undefined))
  .map((task) => Object.fromEntries(Object.entries(task).filter(([, value]) => value !== undefined)) as Task);

it('a written task is read as the same one, also out of a link beside settings, whose reading it does not disturb', () => {
  fc.assert(
    fc.property(anyTask, (task) => {
      expect(readTask(writeTask(task))).toEqual({ ok: true, task });
      const link = `?units=8&task=${writeTask(task)}&seed=9`;
      expect(taskOf(link)).toEqual({ ok: true, task });
      expect(readLink(link)).toEqual({ settings: { units: 8, seed: 9 }, faults: [] });
      expect(writeLink(link, { ...initialSettings, units: 5 }, [])).toContain(`task=${writeTask(task)}`);
    }),
    runs,
  );
});

it('any text is read without an error, and as a task that is in range or not at all', () => {
  const pieces = fc.constantFrom(
    'mae',
    'samples',
    ':',
    ',',
    '0.01',
    '1e9',
    '-',
    '%',
    '&',
    '=',
    'task=',
    '<b>',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (written) => {
        for (const reading of [readTask(written), taskOf(`?task=${written}`)]) {
          if (reading?.ok !== true) continue;
          expect(readTask(writeTask(reading.task))).toEqual(reading);
        }
      },
    ),
    runs,
  );
});

describe('judge', () => {
  const facts: TaskFacts = {
    settings: { samples: 10_000, epochs: 1, layers: 2, units: 20 },
    mae: 0.02,
    alwaysHalf: 0.2,
    seconds: 3,
    wentOn: false,
  };
  const missed = (task: Task, changes: Partial<TaskFacts> = {}) =>
    judge(task, { ...facts, ...changes }).missed.map(({ name }) => name);

  it('asks for less than a goal, and for a limit at most', () => {
    expect(missed({ mae: 0.02 })).toEqual(['mae']);
    expect(missed({ mae: 0.021, ofhalf: 0.11, samples: 10_000, layers: 2, units: 20, seconds: 3 })).toEqual(
      [],
    );
    expect(missed({ ofhalf: 0.09, samples: 9999, units: 19, seconds: 2 })).toEqual([
      'ofhalf',
      'samples',
      'units',
      'seconds',
    ]);
  });

  it('of a fit that went on from another one, its settings do not say how much it was trained', () => {
    const task = { mae: 0.1, samples: 10_000, epochs: 1, seconds: 60, layers: 2 };
    expect(missed(task)).toEqual([]);
    expect(missed(task, { wentOn: true })).toEqual(['samples', 'epochs', 'seconds']);
    expect(missed(task, { seconds: undefined })).toEqual(['seconds']);
  });

  it('a sentence says each item that was missed, with its value, in both languages', () => {
    const task = { mae: 0.01, ofhalf: 0.05, samples: 5000, layers: 1, seconds: 2 };
    for (const [index, text] of [en, zh].entries()) {
      const sentence = text.sentence(task);
      for (const number of ['0.01', '5%', '5,000', '1', '2'])
        expect(sentence, languages[index]).toContain(number);
      const verdict = text.verdict(task, judge(task, facts), facts.mae);
      for (const number of ['0.0200', '10.0%', '10,000', '3'])
        expect(verdict, languages[index]).toContain(number);
      expect(text.verdict({ mae: 0.03 }, judge({ mae: 0.03 }, facts), facts.mae)).toContain('0.0200');
    }
    expect(en.sentence({ mae: 0.01, samples: 10_000 })).toBe(
      'Reach a test error below 0.01, with at most 10,000 training sequences.',
    );
  });
});
