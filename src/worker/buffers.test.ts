import { expect, it } from 'vitest';
import { buffersOf } from './buffers';

it('finds every buffer once, at any depth', () => {
  const weights = new Float32Array(3);
  const losses = new Float64Array(2);
  const message = {
    kind: 'x',
    list: [{ weights }, { weights, at: 3, none: null }],
    losses,
    bare: new ArrayBuffer(8),
  };
  expect(buffersOf(message)).toEqual([weights.buffer, losses.buffer, message.bare]);
});

it('leaves out views of a part of a larger buffer, and shared memory', () => {
  const { buffer } = new WebAssembly.Memory({ initial: 1 });
  const message = {
    row: new Float32Array(10).subarray(2, 4),
    wasm: new Float32Array(buffer, 16, 4),
    shared: new Uint8Array(new SharedArrayBuffer(8)),
  };
  expect(buffersOf(message)).toEqual([]);
});

it('follows an object that contains itself only once', () => {
  const message: { self?: unknown; values: Uint8Array } = { values: new Uint8Array(1) };
  message.self = message;
  expect(buffersOf(message)).toEqual([message.values.buffer]);
});
