/** Turns the values of a drawing into tones: a high value is a high pitch. `player.ts` makes them audible. */

/** What is heard: the values of a wave, as one tone, or a forecast, as two tones for each point. */
export type Heard =
  | { readonly kind: 'wave'; readonly values: ArrayLike<number>; readonly range: readonly [number, number] }
  | {
      readonly kind: 'forecast';
      readonly expected: ArrayLike<number>;
      readonly predicted: ArrayLike<number>;
    };

export interface Tone {
  /** When it begins and how long it sounds, in seconds. */
  readonly at: number;
  readonly length: number;
  /** In hertz, at equal distances in time; between them the pitch glides. A steady tone has two equal ones. */
  readonly pitches: readonly number[];
  /** Two sounds that are told apart at the same pitch: `pure` is a sine, `bright` a triangle wave. */
  readonly timbre: 'pure' | 'bright';
}

/** The pitch of the lowest value, in hertz: the A below middle C. Well within what small loudspeakers can play. */
const lowest = 220;
/** From the lowest value to the highest. */
const octaves = 2;

/** Seconds of a timestep of a wave, so that 100 of them take four seconds. */
const timestep = 0.04;
/** Seconds of a point of a forecast, and of the silence after both tones of a point. */
const point = 0.3;
const silence = 0.15;

/**
 * The pitch of a value in hertz. The ear hears ratios, so equal steps of the value are equal musical intervals: the
 * lowest value of the range is 220 Hz, the middle, which for a wave is its midline, 440 Hz, and the highest 880 Hz.
 * Values outside have the pitch of the nearer end.
 */
export function pitchOf(value: number, [low, high]: readonly [number, number]): number {
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return lowest * 2 ** (octaves * share);
}

/**
 * A wave is one tone whose pitch follows it: it swings about the pitch of the midline, and less and less if the wave is
 * damped. Of a forecast, each point is heard twice: the expected value, then, brighter, the forecast one; where the two
 * tones are equal, the forecast is right.
 */
export function tonesOf(heard: Heard): readonly Tone[] {
  if (heard.kind === 'wave') {
    const pitches = Array.from(heard.values, (value) => pitchOf(value, heard.range));
    return [{ at: 0, length: pitches.length * timestep, pitches, timbre: 'pure' }];
  }
  const steady = (at: number, value: number, timbre: Tone['timbre']): Tone => {
    const pitch = pitchOf(value, [0, 1]);
    return { at, length: point, pitches: [pitch, pitch], timbre };
  };
  return Array.from(heard.predicted).flatMap((value, index) => {
    const at = index * (2 * point + silence);
    return [steady(at, heard.expected[index] ?? value, 'pure'), steady(at + point, value, 'bright')];
  });
}
