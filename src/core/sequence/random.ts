/**
 * Seeded random streams, one per purpose, the same to the bit in every JavaScript engine.
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand): four 32-bit words, period at least 2^32, passes PractRand.
 * Drawing more or fewer numbers from one stream does not change the others, because each has its own state.
 */
import { log } from './portable-math';

/** The number of a stream is part of its initial state, so renumbering would change every result. */
const STREAM_NUMBERS = { weights: 1, training: 2, order: 3, test: 4, forecast: 5, demo: 6 } as const;

/** weights: initial weights; order: of the training data; forecast: the sequence to predict; demo: figures. */
export type StreamName = keyof typeof STREAM_NUMBERS;

export interface Stream {
  /** A whole number from 0 to 2^32 − 1. */
  uint32(): number;
  /** From `low` to `high`, in 2^53 steps. */
  uniform(low: number, high: number): number;
  /** A whole number, both ends included, all equally likely. @throws RangeError unless high − low is in 0..2^32 − 1. */
  integer(low: number, high: number): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
}

/**
 * An independent stream for each (seed, name, draw).
 * @param seed a whole number from 0 to 2^32 − 1; −0 is 0
 * @param draw which of many streams of this name and seed, such as the second test set; same range as `seed`
 * @throws RangeError for any other seed or draw: if they wrapped around, two different ones would give the same stream
 */
export function createStream(seed: number, name: StreamName, draw = 0): Stream {
  for (const number of [seed, draw]) {
    if (number >>> 0 !== number) throw new RangeError(`${number} is not a 32-bit whole number`);
  }
  const uint32 = sfc32([seed, STREAM_NUMBERS[name], draw]);
  /** [0, 1): 27 and 26 bits make the 53 of a float64. */
  const fraction = () => ((uint32() >>> 5) * 0x4000000 + (uint32() >>> 6)) / 0x20000000000000;
  const uniform = (low: number, high: number) => low + (high - low) * fraction();

  const integer = (low: number, high: number) => {
    const span = high - low + 1;
    if (!(Number.isInteger(low) && Number.isInteger(high) && span >= 1 && span <= 0x100000000)) {
      throw new RangeError(`no whole number can be drawn from ${low} to ${high}`);
    }
    // Rejecting the incomplete last span keeps the remainders equally likely.
    const limit = 0x100000000 - (0x100000000 % span);
    let number = uint32();
    while (number >= limit) number = uint32();
    return low + (number % span);
  };

  let spare: number | undefined;
  // Marsaglia's polar method makes two at a time; the second is kept for the next call.
  const normal = () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const x = uniform(-1, 1);
      const y = uniform(-1, 1);
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const scale = Math.sqrt((-2 * log(square)) / square);
        spare = y * scale;
        return x * scale;
      }
    }
  };

  return { uint32, uniform, integer, normal };
}

/** Shuffles in place, every order equally likely (Fisher and Yates; Knuth, The Art of Computer Programming, 3.4.2 P). */
export function shuffle(indices: Uint32Array | number[], stream: Stream): void {
  for (let last = indices.length - 1; last > 0; last -= 1) {
    const chosen = stream.integer(0, last);
    const moved = indices[last];
    indices[last] = indices[chosen];
    indices[chosen] = moved;
  }
}

function sfc32(key: readonly number[]): () => number {
  // Fractional bits of √2, √3 and √5: three different hashes of the key.
  let a = hash(0x6a09e667, key);
  let b = hash(0xbb67ae85, key);
  let c = hash(0x3c6ef372, key);
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // PractRand's own seeding discards this many.
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

/** MurmurHash3's 32-bit finalizer (Austin Appleby), once per word. */
function hash(start: number, words: readonly number[]): number {
  let h = start;
  for (const word of words) {
    h = (h ^ word) + 0x9e3779b9;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h;
}
