import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readStacks, stackCount, stackRanges, writeStacks } from './stacks';

it.each([
  ['1x35-2x20', '1x35-2x20'],
  ['1X35, 2×20; 4*13', '1x35-2x20-4x13'],
  ['\uff11x35-02x20-', '1x35-2x20'],
])('reads %j', (typed, written) => expect(writeStacks(readStacks(typed) ?? [])).toBe(written));

it.each([
  '',
  '1x35',
  '1x35-2x20-3x16-4x13-1x1-1x2',
  '0x5-1x5',
  '5x5-1x5',
  '1x65-1x5',
  '1x0-1x5',
  '1x5-a',
  '1x5x3-1x5',
  '1x100-1x5',
  '-1x5--',
])('refuses %j', (typed) => expect(readStacks(typed)).toBeUndefined());

it('reads what it writes, and never throws', () => {
  const stack = fc.record({
    layers: fc.integer({ min: stackRanges.layers.min, max: stackRanges.layers.max }),
    units: fc.integer({ min: stackRanges.units.min, max: stackRanges.units.max }),
  });
  const some = fc.array(stack, { minLength: stackCount.min, maxLength: stackCount.max });
  fc.assert(
    fc.property(some, fc.string(), (stacks, text) => {
      expect(readStacks(writeStacks(stacks))).toEqual(stacks);
      const read = readStacks(text);
      if (read !== undefined) expect(readStacks(writeStacks(read))).toEqual(read);
    }),
    { seed: 20261127, numRuns: 1000 },
  );
});

it('reads no number that was not written, whatever the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789xX×*-,; \uff11') });
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (typed) => {
      const read = readStacks(typed);
      if (read === undefined) return;
      const numbers = typed.normalize('NFKC').match(/\d+/g) ?? [];
      expect(read.flatMap(({ layers, units }) => [layers, units])).toEqual(numbers.map(Number));
      for (const { layers, units } of read) {
        expect(layers >= stackRanges.layers.min && layers <= stackRanges.layers.max).toBe(true);
        expect(units >= stackRanges.units.min && units <= stackRanges.units.max).toBe(true);
      }
    }),
    { seed: 20261127, numRuns: 5000 },
  );
});
