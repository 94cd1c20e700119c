/** Parses every listing of the page, in both libraries and every language, with other values than those in the file. */
import { spawnSync } from 'node:child_process';
import { parser } from '@lezer/python';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../i18n/language';
import { listingValues } from '../lesson/listing-values';
import { initialSettings } from '../settings/settings';
import { fillIn, textOf, type Listing } from '../ui/listing';
import { listings, sampleValues, sections } from './testing/programs';

const shown = (listing: Listing, language: Language): string =>
  textOf(fillIn(listing, sampleValues(listing.lines), language));

/** The syntax errors, each with the text around it. */
function pythonFaults(code: string): string[] {
  const faults: string[] = [];
  parser.parse(`${code}\n`).iterate({
    enter: ({ type, from }) => {
      if (type.isError) faults.push(code.slice(Math.max(0, from - 30), from + 10));
    },
  });
  return faults;
}

function typescriptFaults(code: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

it.each(sections)('%s has listings in Keras and in TensorFlow.js', (panel) => {
  expect(
    listings.filter(([path]) => path.startsWith(`${panel}/`)).map(([, { language }]) => language),
  ).toEqual(expect.arrayContaining(['python', 'typescript']));
});

describe.each(listings)('%s', (_, listing) => {
  it.each(languages)('parses, with its comments in %s', (language) => {
    const code = shown(listing, language);
    expect(code).not.toMatch(/‖|[#/] @/);
    expect(listing.language === 'python' ? pythonFaults(code) : typescriptFaults(code)).toEqual([]);
  });

  if (listing.language !== 'python' || !hasPython) return;
  it('parses in Python itself', () => {
    const code = languages.map((language) => shown(listing, language)).join('\n');
    const { status, stderr } = spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], {
      input: code,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe.each(['08-fit', '11-complete-example'])('the schedule of the learning rate in %s', (panel) => {
  const written = (schedule: 'constant' | 'cosine', learningRate: number) =>
    listings
      .filter(([path]) => path.startsWith(`${panel}/`))
      .map(([, listing]) => {
        const values = listingValues({ ...initialSettings, schedule, learningRate, samples: 25, epochs: 3 });
        const code = textOf(fillIn(listing, values, 'en'));
        expect(listing.language === 'python' ? pythonFaults(code) : typescriptFaults(code)).toEqual([]);
        return code;
      });

  it('is shown with its rate and updates, in both libraries, when it is not constant', () => {
    const [keras, tfjs] = written('cosine', 0.02);
    expect(keras).toMatch(/CosineDecay\((0\.02|LEARNING_RATE), 9\)/);
    expect(keras.match(/model\.compile\(/g)).toHaveLength(1);
    expect(tfjs).toMatch(/\((0\.02|LEARNING_RATE) \* .*update\+\+\) \/ 9\)/);
    expect(tfjs.match(/model\.fit\(/g)).toHaveLength(1);
  });

  it('is not shown when it is constant', () => {
    for (const code of written('constant', 0.02)) {
      expect(code).not.toMatch(/cosine|schedule|update\+\+|onBatchBegin/i);
      expect(code.match(/\.fit\(/g)).toHaveLength(1);
    }
  });
});

it('finds syntax errors', () => {
  expect(pythonFaults('x = (1,\ny = 2')).not.toEqual([]);
  expect(typescriptFaults('const = 2;')).not.toEqual([]);
});
