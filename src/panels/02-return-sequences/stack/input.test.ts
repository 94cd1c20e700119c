import { expect, it } from 'vitest';
import { parseInput } from './input';

it.each([
  ['0.1', 0.1],
  [' -1 ', -1],
  ['\u22120.5', -0.5],
  ['\uff10\uff0e\uff15', 0.5],
  ['1e-3', 0.001],
  ['0,5', 0.5],
])('%j is %d', (typed, value) => expect(parseInput(typed)).toEqual({ ok: true, value }));

it.each([
  ['', 'not-a-number'],
  ['-', 'not-a-number'],
  ['0x1', 'not-a-number'],
  ['0b1', 'not-a-number'],
  ['. 5', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['1.01', 'out-of-range'],
  ['-2', 'out-of-range'],
  ['1_000', 'out-of-range'],
])('%j is refused: %s', (typed, fault) => expect(parseInput(typed)).toEqual({ ok: false, fault }));
