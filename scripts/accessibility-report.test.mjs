import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './run.mjs';

/** The success criteria of WCAG 2.2. 4.1.1 is obsolete. */
const criteria = {
  A: '1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2',
  AA: '1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3',
};

const report = readFileSync(join(root, 'ACCESSIBILITY.md'), 'utf8');

/** @param {string} level the cells of the rows below its heading */
const rowsOf = (level) => {
  const part = report.split(`## Level ${level}\n`)[1]?.split('\n## ')[0] ?? '';
  const lines = part.split('\n').filter((line) => /^\| \d/.test(line));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

it.each(/** @type {const} */ (['A', 'AA']))('has a row for each criterion of level %s', (level) => {
  expect(rowsOf(level).map(([criterion]) => criterion?.split(' ')[0])).toEqual(criteria[level].split(' '));
});

it('says of each criterion how far it is met and why, and what holds it', () => {
  for (const [criterion, conformance, remarks, held] of [...rowsOf('A'), ...rowsOf('AA')]) {
    expect(['supports', 'partially supports', 'does not support', 'not applicable'], criterion).toContain(
      conformance,
    );
    expect(remarks, criterion).toMatch(/\w.*\.$/);
    if (conformance === 'supports') expect(`${remarks} ${held}`, criterion).toMatch(/`|Looked at\./);
  }
});

it('names only tests that there are', () => {
  const files = ['e2e', 'src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => basename(path)),
  );
  const tests = new Set(
    files.map((file) => /^(.+\.(?:spec|test))\.(?:tsx?|mjs)$/.exec(file)?.[1]).filter((name) => name),
  );
  const named = [...report.matchAll(/`([\w.-]+\.(?:spec|test))`/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !tests.has(name))).toEqual([]);
});
