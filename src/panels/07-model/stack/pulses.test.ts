import { describe, expect, it } from 'vitest';
import { shippedTrace } from '../../../shipped/testing/weights-file';
import { groupsOf, pulsesOf } from './pulses';

const timesteps = 50;
const wave = Array.from({ length: timesteps }, (_, t) => 0.5 + 0.5 * Math.sin((2 * Math.PI * t) / 12));
/** The units' states over time as [timesteps, units]. */
const layer = (...units: readonly ((t: number) => number)[]): number[] =>
  Array.from({ length: timesteps }, (_, t) => units.map((unit) => unit(t))).flat();

describe('pulsesOf', () => {
  it('tells units that move with the wave, against it, apart from it, and hardly at all', () => {
    const quarterLater = (t: number): number => wave[(t + 9) % 12];
    const states = layer(
      (t) => 0.4 * wave[t],
      (t) => 0.2 - 0.3 * wave[t],
      quarterLater,
      (t) => 0.6 + 0.04 * wave[t],
    );
    expect(pulsesOf(states, 4, wave)).toEqual(['with', 'against', 'apart', 'still']);
  });

  it('ignores the rise from zero, and a slow drift of the level', () => {
    const rising = layer(
      (t) => 1 - Math.exp(-t / 2),
      (t) => 0.3 * wave[t] + 0.01 * t,
    );
    expect(pulsesOf(rising, 2, wave)).toEqual(['still', 'with']);
  });

  it('looks at the second half of a sequence that is shorter than the rise', () => {
    const states = layer((t) => 0.4 * wave[t]).slice(0, 10);
    expect(pulsesOf(states, 1, wave.slice(0, 10))).toEqual(['with']);
  });
});

it('the trained layers have units of every kind on the figure’s first wave', () => {
  const { trace, inputs, shape } = shippedTrace(18, 0.02);
  trace.layers.forEach(({ h }, index) => {
    const { units } = shape.layers[index];
    const groups = groupsOf(pulsesOf(h, units, inputs));
    const all = Object.values(groups).flat();
    expect([...all].sort((one, other) => one - other)).toEqual(
      Array.from({ length: units }, (_, u) => u + 1),
    );
    for (const group of Object.values(groups)) expect(group.length).toBeGreaterThan(1);
  });
});
