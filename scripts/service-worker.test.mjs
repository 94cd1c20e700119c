import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesOf } from './service-worker.mjs';

const dist = mkdtempSync(join(tmpdir(), 'ringdown-dist-'));
afterAll(() => rmSync(dist, { recursive: true }));

it('lists all files of a build’s pages, with a revision for those whose name does not tell their content', () => {
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'assets/index-1.js'), '');
  writeFileSync(join(dist, 'index.html'), 'one');
  writeFileSync(join(dist, 'card.png'), 'a picture that no page shows');
  const before = filesOf(dist);
  expect(before).toEqual([
    { url: 'assets/index-1.js', revision: null },
    { url: 'index.html', revision: expect.stringMatching(/^[0-9a-f]{16}$/) },
  ]);
  writeFileSync(join(dist, 'index.html'), 'two');
  expect(filesOf(dist)[1]?.revision).not.toBe(before[1]?.revision);
});
