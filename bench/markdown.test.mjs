import { expect, it } from 'vitest';
import { markdownTable } from './markdown.mjs';

it('aligns numbers right and leaves the cell of a missing value empty', () => {
  expect(
    markdownTable([
      { engine: 'simd', ms: 0.5 },
      { engine: 'webgl', failure: 'no WebGL' },
    ]),
  ).toBe(
    ['| engine | ms | failure |', '| --- | --: | --- |', '| simd | 0.5 |  |', '| webgl |  | no WebGL |'].join(
      '\n',
    ),
  );
});

it('escapes bars and line breaks in a cell', () => {
  expect(markdownTable([{ a: 'x|y\nz' }])).toContain('| x\\|y z |');
});
