import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainPages, policy, writeHeaderFiles, writePolicy } from './content-policy.mjs';

const dist = mkdtempSync(join(tmpdir(), 'ringdown-headers-'));
const read = (/** @type {string} */ name) => readFileSync(join(dist, name), 'utf8');
beforeAll(() => writeHeaderFiles(dist));
afterAll(() => rmSync(dist, { recursive: true }));

/** Each path of `_headers`, with the lines of its headers below it. */
const byPath = () =>
  new Map(
    read('_headers')
      .split(/\n(?=\/)/)
      .map((block) => {
        const [path, ...headers] = block.trim().split('\n');
        return [path, headers.map((header) => header.trim())];
      }),
  );
/** The pattern of the files to which `.htaccess` gives its headers. */
const pattern = () => new RegExp(/<FilesMatch "(.*)">/.exec(read('.htaccess'))?.[1] ?? 'no pattern');

it('both files of headers state the policy of the page, in one line each', () => {
  for (const headers of byPath().values()) expect(headers).toContain(`Content-Security-Policy: ${policy}`);
  expect(read('.htaccess').split('\n')).toContain(`  Header set Content-Security-Policy "${policy}"`);
});

it('they cover the page and its scripts, and leave out the page in one file, whose scripts are within it', () => {
  expect([...byPath().keys()]).toEqual([
    '/',
    '/index.html',
    '/teach.html',
    '/teach.zh.html',
    '/service-worker.js',
    '/assets/*',
  ]);
  for (const name of ['index.html', ...plainPages, 'service-worker.js', 'host-Ab1.js'])
    expect(name).toMatch(pattern());
  expect('ringdown.html').not.toMatch(pattern());
});

it('the policy lets WebAssembly run, but neither text nor another origin', () => {
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/'unsafe-(inline|eval)'|https?:|\*/);
});

it('neither forbids another site to show a figure of the page in a frame', () => {
  for (const file of ['_headers', '.htaccess'])
    expect(read(file)).not.toMatch(/frame-ancestors|X-Frame-Options/i);
});

it('stands in the teacher’s pages before all that it governs', async () => {
  for (const name of plainPages)
    writeFileSync(join(dist, name), readFileSync(join(import.meta.dirname, '../public', name)));
  await writePolicy(dist);
  for (const name of plainPages)
    expect(read(name).split('<head>')[1].trimStart()).toMatch(
      /^<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /,
    );
});
