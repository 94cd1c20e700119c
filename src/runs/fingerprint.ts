/**
 * A short name of a model's weights, for a class that compares its fits by eye: models that are the same to the bit have
 * the same fingerprint; two that differ have the same one with a chance of 1 in 2⁴⁰. Not meant against forgery.
 */
import { weightsKey } from '../core/lstm/flat-weights';
import type { Snapshot } from '../core/api';

/** Digits and letters without I, L, O and U, which are mistaken for others when they are read out (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @returns eight letters and digits in two groups, such as `7KQ2-M9XD` */
export function fingerprint({ shape, weights }: Pick<Snapshot, 'shape' | 'weights'>): string {
  const bits = new Uint32Array(weights.buffer, weights.byteOffset, weights.length);
  const sizes = [...weightsKey(shape)].map((letter) => letter.codePointAt(0) ?? 0);
  return [hash(0x9e3779b9, sizes, bits), hash(0x85ebca6b, sizes, bits)].map(groupOf).join('-');
}

/** Four letters and digits that tell whether a text was changed on its way: with a chance of 1 in 2²⁰ they do not. */
export const checkSum = (text: string): string =>
  groupOf(
    hash(
      0x9e3779b9,
      Array.from(text, (letter) => letter.codePointAt(0) ?? 0),
    ),
  );

/** The upper 20 bits of a hash. */
const groupOf = (lane: number): string =>
  [27, 22, 17, 12].map((shift) => letters[(lane >>> shift) & 31]).join('');

/** MurmurHash3 (32 bits, Austin Appleby, public domain) of all words after each other. */
function hash(seed: number, ...parts: readonly ArrayLike<number>[]): number {
  let state = seed;
  let words = 0;
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) {
      const word = Math.imul(rotated(Math.imul(part[index], 0xcc9e2d51), 15), 0x1b873593);
      state = (Math.imul(rotated(state ^ word, 13), 5) + 0xe6546b64) | 0;
    }
    words += part.length;
  }
  state ^= 4 * words;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
