/** Every listing of the page, in every language: both libraries, parsed with other values than those it was written with. */
import { spawnSync } from 'node:child_process';
import { parser } from '@lezer/python';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../i18n/language';
import type { PanelDefinition } from '../ui/panel-definition';
import { fillIn, textOf, type Listing, type ListingLine, type Values } from '../ui/listing';

const listings = Object.entries(
  import.meta.glob<Listing>(['./**/*listing.py', './**/*listing.ts'], {
    query: '?listing',
    import: 'default',
    eager: true,
  }),
);
const sections = Object.entries(
  import.meta.glob<PanelDefinition>('./*/index.tsx', { import: 'panel', eager: true }),
)
  // What the page adds after the chapter need not.
  .filter(([, { chapter }]) => chapter !== undefined)
  .map(([path]) => path.split('/')[1]);

/** For every name in the listing a value, and two entries for every list. */
function sampleValues(lines: readonly ListingLine[]): Values {
  const named = (line: ListingLine) =>
    line.tokens.flatMap((token) =>
      typeof token !== 'string' && token[0] === 'literal' && token[2] !== undefined
        ? [[token[2], /^[TtFf]/.test(token[1]) ? true : 3] as const]
        : [],
    );
  return Object.fromEntries(
    lines.flatMap((line): [string, Values[string]][] => {
      const entry = Object.fromEntries(named(line));
      return line.each === undefined ? Object.entries(entry) : [[line.each, [entry, entry]]];
    }),
  );
}

const shown = (listing: Listing, language: Language): string =>
  textOf(fillIn(listing, sampleValues(listing.lines), language));

/** What the parser could not make sense of, each with the text around it. */
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

it.each(sections)('%s shows its lines in Keras and in TensorFlow.js', (panel) => {
  expect(
    listings.filter(([path]) => path.startsWith(`./${panel}/`)).map(([, { language }]) => language),
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

it('finds what is wrong', () => {
  expect(pythonFaults('x = (1,\ny = 2')).not.toEqual([]);
  expect(typescriptFaults('const = 2;')).not.toEqual([]);
});
