import { expect, it } from 'vitest';
import { weightShapes } from '../../../core/lstm/shapes';
import { safetensorsOf } from './safetensors';
import { smallModel } from './testing/small-model';

it('has a header that says where each weight lies, and the weights to the bit', () => {
  const file = Buffer.from(safetensorsOf(smallModel));
  const length = Number(file.readBigUInt64LE(0));
  expect(length % 8).toBe(0);
  const { __metadata__: metadata, ...tensors } = JSON.parse(file.toString('utf8', 8, 8 + length)) as Record<
    string,
    { readonly dtype: string; readonly shape: readonly number[]; readonly data_offsets: readonly number[] }
  >;
  expect(Object.keys(tensors)).toEqual([
    'lstm.kernel',
    'lstm.recurrent_kernel',
    'lstm.bias',
    'lstm_1.kernel',
    'lstm_1.recurrent_kernel',
    'lstm_1.bias',
    'dense.kernel',
    'dense.bias',
  ]);
  const { snapshot } = smallModel;
  expect(Object.values(tensors).map(({ shape }) => shape)).toEqual(weightShapes(snapshot.shape));
  const read = Object.values(tensors).flatMap(({ dtype, data_offsets: [begin, end] }) => {
    expect(dtype).toBe('F32');
    return Array.from({ length: (end - begin) / 4 }, (_, k) => file.readFloatLE(8 + length + begin + 4 * k));
  });
  expect(read).toEqual([...snapshot.weights]);
  expect(file).toHaveLength(8 + length + 4 * snapshot.weights.length);
  expect(metadata).toMatchObject({
    units: '3',
    seed: '4000000000',
    schedule: 'constant',
    updates: '700',
    engine: 'simd, fixed',
    fingerprint: smallModel.fingerprint,
  });
});
