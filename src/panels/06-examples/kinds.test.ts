import { describe, expect, it } from 'vitest';
import { demoCut } from './cut';
import { timestepsOf, kinds, shapesOf } from './kinds';

describe.each(kinds)('%s', (kind) => {
  const [from, to] = kind.split('-to-');
  const timesteps = timestepsOf[kind];
  const { input, output } = shapesOf(kind, demoCut);

  it('reads once or many times, and answers once or many times', () => {
    expect(timesteps.filter(({ reads }) => reads).length > 1).toBe(from === 'many');
    expect(timesteps.filter(({ answers }) => answers).length > 1).toBe(to === 'many');
  });

  it('has no timestep at which nothing happens', () =>
    expect(timesteps.every(({ reads, answers }) => reads || answers)).toBe(true));

  it('has a time axis on each side that is many', () => {
    expect(input).toHaveLength(from === 'many' ? 3 : 2);
    expect(output).toHaveLength(to === 'many' ? 3 : 2);
  });
});

it("the chapter's model answers at the last timestep, with one vector", () => {
  expect(timestepsOf['many-to-one'].map(({ answers }) => answers)).toEqual([false, false, true]);
  expect(shapesOf('many-to-one', demoCut)).toEqual({ input: [null, 20, 1], output: [null, 5] });
});
