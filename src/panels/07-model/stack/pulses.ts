/** How the hidden states of a layer's units move while a wave goes by, for the figure's words. */

/** With the wave, against it, hardly at all, or at other times than the wave. */
export type Pulse = 'with' | 'against' | 'still' | 'apart';

/** Timesteps that are left out: the states of every unit rise from zero first. */
const settling = 10;

/** A unit whose hidden state changes by less than this, of the range from −1 to 1, hardly moves. */
const leastSwing = 0.1;

/** The correlation of two movements from which one counts as moving with, or against, the other. */
const togetherFrom = 0.5;

/**
 * The movement of each unit: [units]. Changes from timestep to timestep are compared, so that a slow drift of a level,
 * which many units have, does not count.
 * @param hidden [timesteps, units]
 * @param inputs [timesteps], the wave
 */
export function pulsesOf(hidden: ArrayLike<number>, units: number, inputs: ArrayLike<number>): Pulse[] {
  const timesteps = hidden.length / units;
  // A short sequence leaves half of its timesteps to look at.
  const from = Math.min(settling, Math.floor(timesteps / 2));
  return Array.from({ length: units }, (_, unit) => {
    const at = (t: number): number => hidden[t * units + unit];
    let [low, high] = [at(from), at(from)];
    let [product, ofUnit, ofWave] = [0, 0, 0];
    for (let t = from + 1; t < timesteps; t += 1) {
      [low, high] = [Math.min(low, at(t)), Math.max(high, at(t))];
      const [moved, waved] = [at(t) - at(t - 1), inputs[t] - inputs[t - 1]];
      product += moved * waved;
      ofUnit += moved * moved;
      ofWave += waved * waved;
    }
    if (high - low < leastSwing) return 'still';
    const together = product / Math.sqrt(ofUnit * ofWave);
    if (together >= togetherFrom) return 'with';
    return together <= -togetherFrom ? 'against' : 'apart';
  });
}

/** The units of each movement, numbered from 1. */
export function groupsOf(pulses: readonly Pulse[]): Readonly<Record<Pulse, readonly number[]>> {
  const units = (wanted: Pulse): number[] =>
    pulses.flatMap((pulse, index) => (pulse === wanted ? [index + 1] : []));
  return { with: units('with'), against: units('against'), apart: units('apart'), still: units('still') };
}
