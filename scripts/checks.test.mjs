import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checks, chosenChecks } from './checks.mjs';
import { root } from './run.mjs';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

it('runs all checks unless some are named', () => {
  expect(chosenChecks([])).toEqual(checks);
  expect(chosenChecks(['lint', 'types']).map(({ name }) => name)).toEqual(['types', 'lint']);
});

it('refuses an unknown name and says which there are', () => {
  expect(() => chosenChecks(['lint', 'spelling'])).toThrow(/named spelling; there are types, lint, /);
});

it.each(checks)('$name is there', ({ script }) => {
  expect(existsSync(join(root, 'node_modules', script))).toBe(true);
});

it.each(checks.filter(({ name }) => name !== 'format'))('npm run $name runs it alone', ({ name }) => {
  expect(scripts[name]).toBe(`node scripts/check.mjs ${name}`);
});

it('the README names every npm script', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const missing = Object.keys(scripts).filter(
    (name) => !new RegExp(`npm (run )?${name}(?![:\\w-])`).test(readme),
  );
  expect(missing).toEqual([]);
});
