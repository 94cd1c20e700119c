/**
 * Weights in the format of the library safetensors: eight bytes with the length of a header, the header as JSON, then the
 * numbers as they lie in memory.
 */
import { lstmLayers, weightShapes } from '../../../core/lstm/shapes';
import type { TakenModel } from './taken-model';

export function safetensorsOf({
  snapshot,
  settings,
  engine,
  fingerprint,
}: TakenModel): Uint8Array<ArrayBuffer> {
  const { shape, weights, batch } = snapshot;
  const lstms = lstmLayers(shape).map((_, index) => (index === 0 ? 'lstm' : `lstm_${index}`));
  // As Keras names layers and variables.
  const names = [
    ...lstms.flatMap((layer) => ['kernel', 'recurrent_kernel', 'bias'].map((name) => `${layer}.${name}`)),
    'dense.kernel',
    'dense.bias',
  ];
  const known = { ...settings, updates: batch, engine, fingerprint, library: 'keras' };
  const header: Record<string, unknown> = {
    // The format allows texts alone.
    __metadata__: Object.fromEntries(Object.entries(known).map(([name, value]) => [name, String(value)])),
  };
  let end = 0;
  weightShapes(shape).forEach((size, index) => {
    const begin = end;
    end += 4 * size.reduce((left, right) => left * right, 1);
    header[names[index]] = { dtype: 'F32', shape: size, data_offsets: [begin, end] };
  });
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Spaces fill the header, so that the numbers begin at a multiple of 8.
  const length = Math.ceil(text.length / 8) * 8;
  const file = new Uint8Array(8 + length + end);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.fill(0x20, 8, 8 + length);
  file.set(text, 8);
  file.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength), 8 + length);
  return file;
}
