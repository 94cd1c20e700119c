import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringdown-'));
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('TEMP', folder);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** @param {string} python the command that is to make the environment */
async function findKeras(python) {
  vi.stubEnv('PYTHON', python);
  const { findOrInstallKeras } = await import('./keras-environment.mjs');
  return findOrInstallKeras();
}

it('says so where there is no Python', async () => {
  expect(await findKeras('no-such-python')).toEqual({
    missing: expect.stringContaining('Python made no virtual environment: '),
  });
});

it.skipIf(process.platform === 'win32')('says what pip says, and begins again the next time', async () => {
  const python = join(folder, 'python');
  const lines = [
    '#!/bin/sh',
    // As `python -m venv FOLDER`, with an interpreter in it that installs nothing.
    'mkdir -p "$3/bin"',
    `printf '#!/bin/sh\\necho no network >&2\\nexit 1\\n' > "$3/bin/python"`,
    'chmod +x "$3/bin/python"',
  ];
  writeFileSync(python, lines.join('\n'));
  chmodSync(python, 0o755);
  const missing = { missing: 'pip could not install the packages: no network' };
  expect(await findKeras(python)).toEqual(missing);
  expect(await findKeras(python)).toEqual(missing);
});
