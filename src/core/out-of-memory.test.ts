import { describe, expect, it } from 'vitest';
import { StackError } from './lstm/stack';
import { isOutOfMemory, OutOfMemory } from './out-of-memory';

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

const recurse = (): number => recurse() + 1;

describe('isOutOfMemory', () => {
  it('is true of `OutOfMemory`, which is not a RangeError', () => {
    expect(isOutOfMemory(new OutOfMemory('no room'))).toBe(true);
    expect(new OutOfMemory('no room')).not.toBeInstanceOf(RangeError);
  });

  it.each([
    ['an array buffer too large for the machine', () => new ArrayBuffer(2 ** 52)],
    ['a typed array longer than any may be', () => new Float32Array(2 ** 50)],
    [
      'a WebAssembly memory that cannot grow',
      () => {
        throw new RangeError(
          'WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance',
        );
      },
    ],
  ])('is true of %s', (_, action) => {
    expect(isOutOfMemory(thrownBy(action))).toBe(true);
  });

  it.each([
    ['a stack whose layers do not fit', new StackError(1)],
    ['a length that is wrong', new RangeError('40 numbers where the batch has 10 and the plan 10.')],
    ['a number formatted with too many digits', thrownBy(() => (1).toFixed(200))],
    ['endless recursion', thrownBy(recurse)],
    ['a value that is not an Error', 'out of memory'],
  ])('is false of %s', (_, error) => {
    expect(isOutOfMemory(error)).toBe(false);
  });
});
