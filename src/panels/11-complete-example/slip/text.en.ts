import { formatCount, formatError } from '../../../i18n/format';
import type { ItemName } from '../../../runs/task/task';
import type { Outcome, Repeated } from './check';
import type { Ran, Slip, SlipFault, Way } from './slip';

const ran = {
  'simd-fixed': 'SIMD',
  'simd-relaxed': 'SIMD with fast arithmetic (relaxed)',
  'simd-script': 'TypeScript, without SIMD',
  webgl: 'WebGL (graphics card)',
  reference: 'reference (stock TensorFlow.js)',
} satisfies Record<Ran, string>;

const here = ({ mae, fingerprint }: Pick<Repeated, 'mae' | 'fingerprint'>): string =>
  `fingerprint ${fingerprint}, test error ${formatError(mae)}`;

const count = (value: number): string => formatCount(value, 'en');

export const text = {
  idea: 'Half a page to print and one line to paste: settings, seed, error, your answers in “Check yourself” and the model’s fingerprint. Whoever opens the line’s link can train again and compare.',
  name: 'Your name, if you like',
  nameHint: 'It stays on this page: it is not stored, and it is not in the link.',
  write: 'Write my slip',
  writing: 'Measuring the error…',
  noModel: 'First fit a model, in 7.4.',
  written: (fingerprint: string, mae: number): string =>
    `The slip is written: fingerprint ${fingerprint}, test error ${formatError(mae)}.`,
  print: 'Print',
  save: 'Save as a page (.html)',
  line: 'One line to hand in',
  fromDisk:
    'This page was opened from a file, so the link in the line opens the page only where that file lies. The line can be checked everywhere: paste it into the field under “For teachers”.',
  title: 'Ringdown: result slip',
  rows: {
    name: 'Name',
    settings: 'Settings',
    ran: 'Trained by',
    updates: 'Updates',
    error: 'Test error',
    questions: 'Check yourself',
    task: 'Task',
    fingerprint: 'Fingerprint',
  },
  ran,
  updates: (updates: number, whole: number): string =>
    updates > whole ? count(updates) : `${count(updates)} of ${count(whole)}`,
  error: (mae: number, alwaysHalf: number): string =>
    `${formatError(mae)} (always answering 0.5: ${formatError(alwaysHalf)})`,
  /** @param lists chapters of the questions, by how they were answered; an empty one is left out */
  questions: ({
    first,
    later,
    wrong,
  }: Readonly<Record<keyof Slip['answers'], readonly string[]>>): string => {
    const parts = [
      ...(first.length === 0 ? [] : [`right at the first try: ${first.join(', ')}`]),
      ...(later.length === 0 ? [] : [`right later: ${later.join(', ')}`]),
      ...(wrong.length === 0 ? [] : [`not right: ${wrong.join(', ')}`]),
    ];
    return parts.length === 0 ? 'no question answered' : parts.join('; ');
  },
  /** Two sentences after each other. */
  both: (one: string, other: string): string => `${one} ${other}`,
  judged: (verdict: string): string => `Task: ${verdict}`,
  /** In the line, and in the table. */
  reached: 'reached',
  notReached: 'not reached',
  way: {
    on: 'The fit went on from another one: settings and seed alone do not give this model, so training again cannot confirm it.',
    changed:
      'Its learning rate or engine was changed while it was trained: settings and seed alone do not give this model, so training again cannot confirm it.',
  } satisfies Record<Exclude<Way, 'plain'>, string>,
  ranAnd: (engine: string, way: string): string => `${engine}. ${way}`,
  otherEngine:
    'Only a fit on SIMD without fast arithmetic gives the same bits on every computer. Of this one, training again can only confirm that the error is close.',
  words: {
    size: (layers: number, units: number): string => `${layers} × ${units} units`,
    seed: (seed: number): string => `seed ${seed}`,
    error: (mae: string, alwaysHalf: string): string => `error ${mae} (always 0.5: ${alwaysHalf})`,
    questions: (right: number, answered: number): string => `questions ${right}/${answered}`,
    task: (reached: string): string => `task ${reached}`,
  },
  linked: {
    title: 'This page’s link holds a slip',
    idea: 'The slip says this. Answers cannot be checked; the rest can, by training again with its settings. Your own fit and fields stay as they are.',
    check: 'Train again and compare',
    minutes: (minutes: number): string => `Training again takes about ${minutes} minutes here.`,
  },
  faults: {
    absent: 'There is no slip in this line.',
    cut: 'The end of the link is missing: it was cut off on its way. Ask for the line again; nothing can be said of the fit.',
    changed:
      'The link was changed on its way: its parts do not belong together, or were written for other values of the chapter. Ask for the line again; nothing can be said of the fit.',
    unreadable:
      'The slip was written by another version of the page, which says more than this one can read.',
  } satisfies Record<SlipFault, string>,
  faultsInBrief: {
    absent: 'no slip in this line',
    cut: 'link cut off',
    changed: 'link changed on its way',
    unreadable: 'from another version of the page',
  } satisfies Record<SlipFault, string>,
  stop: 'Stop',
  stopped: 'stopped',
  failed: 'could not be trained',
  training: (percent: string): string => `training, ${percent}`,
  outcome: {
    same: (_, again) =>
      `The same model, to the bit: ${again === undefined ? '' : here(again)}, as the slip says.`,
    error: (slip, again) =>
      `The same model, to the bit, but not the slip’s error: ${again === undefined ? '' : here(again)}; the slip says ${formatError(slip.mae)}.`,
    other: (slip, again) =>
      `Not the same model. Here: ${again === undefined ? '' : here(again)}. The slip says: ${here(slip)}. Its values were changed, or another version of the page trained it.`,
    close: (slip, again) =>
      `The errors are close: ${formatError(again?.mae ?? Number.NaN)} here, ${formatError(slip.mae)} on the slip. It was trained by ${ran[slip.ran]}; where the arithmetic differs the last digits do, too, so the fingerprints say nothing.`,
    far: (slip, again) =>
      `The errors are far apart: ${formatError(again?.mae ?? Number.NaN)} here, ${formatError(slip.mae)} on the slip. It was trained by ${ran[slip.ran]}, whose last digits differ, so the fingerprints say nothing; so large a difference is rare, though a large rate or many epochs can make one.`,
    alone: (slip) =>
      slip.way === 'changed'
        ? 'Training again cannot confirm it: its learning rate or engine was changed while it was trained.'
        : 'Training again cannot confirm it: it went on from another fit.',
  } as Readonly<Record<Outcome, (slip: Slip, again: Repeated | undefined) => string>>,
  brief: {
    same: 'same model',
    error: 'same model, other error',
    other: 'another model',
    close: 'error close (other engine)',
    far: 'error far off (other engine)',
    alone: 'cannot be trained again',
  } satisfies Record<Outcome, string>,
  /** Entries of a cell, after each other. */
  entries: (one: string, other: string): string => `${one}; ${other}`,
  /** @param row the number of an earlier row of the table */
  twin: (row: number): string => `fingerprint of row ${row}`,
  teachers: 'For teachers: check slips, set a task',
  many: {
    label: 'Lines of slips, one a line',
    hint: 'Names before the slip are kept, and nothing is sent anywhere. Each fit is trained again on this computer; equal ones are trained once. Learners with the same settings and seed get the same fingerprint, so let each take a seed of their own. The check finds mistakes and changed numbers, but cannot tell who trained.',
    check: (slips: number): string => (slips === 1 ? 'Check 1 line' : `Check ${slips} lines`),
    progress: (done: number, all: number): string => `${done} of ${all} checked`,
    summary: (confirmed: number, checked: number, all: number): string =>
      `${checked === all ? '' : `${checked} of `}${all} ${all === 1 ? 'line' : 'lines'} checked: ${confirmed} confirmed to the bit.`,
    caption: 'The slips, and what training again gave',
    columns: {
      row: 'Row',
      name: 'Name',
      fit: 'Fit',
      said: 'Error on the slip',
      here: 'Error here',
      outcome: 'Result',
      task: 'Task',
      questions: 'Right answers',
    },
    /** Without a slash: Excel takes 3/5 for a date. */
    score: (right: number, answered: number): string => `${right} of ${answered}`,
    save: 'Save the table (.csv)',
  },
  task: {
    title: 'Set a task',
    idea: 'A link with the settings in force here and a task. Whoever opens it sees the task in 7.4 and 7.5, and on the slip; the page judges it by the error on the first test set. Fill in at least one goal.',
    fields: {
      mae: 'Test error below',
      ofhalf: 'Share of always 0.5 below',
      samples: 'At most: training sequences',
      epochs: 'At most: epochs',
      layers: 'At most: LSTM layers',
      units: 'At most: units a layer',
      seconds: 'At most: seconds of training',
    } satisfies Record<ItemName, string>,
    refused: (fault: string, range: string): string => `${fault} Allowed: ${range}.`,
    noGoal: 'A goal is missing: the first or the second field.',
    link: 'Link with the task',
    fromDisk:
      'This page was opened from a file: add the part from the question mark on to the address at which your learners open the page.',
  },
};

export type SlipText = typeof text;
