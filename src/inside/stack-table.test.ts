import { expect, it } from 'vitest';
import { shippedTrace } from '../shipped/testing/weights-file';
import { listedTimesteps, stackTable } from './stack-table';
import { valuesOf } from './stack-values';

const words = {
  row: 'row',
  wave: 'wave',
  answers: 'answers',
  timestep: (timestep: number) => `t = ${timestep}`,
  unit: (layer: number, unit: number) => `${layer}, ${unit}`,
};

it('lists the wave, all forty units at all fifty timesteps, and the five answers after them', () => {
  const forecast = shippedTrace(18, 0.02);
  const { columns, rows } = stackTable(valuesOf(forecast), 'h', words);
  expect(columns).toHaveLength(1 + 50 + 5);
  expect(columns.at(-1)).toBe('t = 54');
  expect(rows).toHaveLength(1 + 40 + 1);
  for (const row of rows) expect(row).toHaveLength(columns.length);
  expect(rows[0][1]).toBe('0.500');
  const layer2 = rows[1 + 20 + 12];
  expect(layer2[0]).toBe('2, 13');
  expect(Number(layer2[50].replace('−', '-'))).toBeCloseTo(forecast.trace.layers[1].h[49 * 20 + 12], 3);
  expect(rows.at(-1)?.slice(-5).map(Number)).toEqual(
    Array.from(forecast.trace.outputs, (value) => Number(value.toFixed(3))),
  );
});

it('leaves timesteps of a large model out', () => {
  expect(listedTimesteps(50, 40)).toHaveLength(50);
  expect(listedTimesteps(400, 80)).toEqual(Array.from({ length: 37 }, (_, index) => index * 11));
});
