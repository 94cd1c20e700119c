/**
 * What stylesheets and scripts may use: what the browsers of `browserslist` in package.json know. The build lowers
 * `light-dark` and prefixes; what it does not lower needs a fallback, or must not be used.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

/** @param {string} ending */
const files = (ending) =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending) && !/\.test\.|testing/.test(path))
    .map((path) => `src/${path}`);

/** @param {string} path */
const withoutComments = (path) => readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

it('no stylesheet uses what the baseline lacks: nesting, scope, starting style, popovers, anchors', () => {
  const lacking = /&|@scope|@starting-style|:popover-open|anchor-name|@function|\bif\(|:user-|text-box/;
  expect(files('.css').filter((path) => lacking.test(withoutComments(path)))).toEqual([]);
});

it('color-mix, which Chrome 109 lacks, stands within @supports: a declaration with var() has no other fallback', () => {
  const bare = files('.css').filter((path) =>
    withoutComments(path)
      .replaceAll(/@supports \(color: color-mix[^{]*\{\s*[^{}]*\{[^{}]*\}\s*\}/g, '')
      .includes('color-mix'),
  );
  expect(bare).toEqual([]);
});

it(':has, which Firefox 115 lacks, stands in no script, and in stylesheets only as a rule of its own', () => {
  expect(
    [...files('.ts'), ...files('.tsx')].filter((path) => withoutComments(path).includes(':has(')),
  ).toEqual([]);
  const shared = files('.css').flatMap((path) =>
    [...withoutComments(path).matchAll(/[^{}]*:has\([^{}]*\{/g)].filter(([selectors]) =>
      selectors.includes(','),
    ),
  );
  expect(shared).toEqual([]);
});
