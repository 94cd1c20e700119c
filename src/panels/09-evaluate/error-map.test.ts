import { beforeAll, expect, it } from 'vitest';
import { stackForward, toTimeMajor } from '../../core/lstm/stack';
import { shippedForecast } from '../../shipped/shipped-forecast';
import { shippedShape } from '../../shipped/shipped-model';
import { weightsOfFile } from '../../shipped/testing/weights-file';
import {
  decays,
  errorMap,
  forecastOf,
  moved,
  periods,
  waves,
  worseCells,
  type ErrorMapFacts,
} from './error-map';
import { useMap } from './map-store';

let map: ErrorMapFacts;
beforeAll(async () => {
  map = await errorMap(50, 5, (inputs, rows) =>
    Promise.resolve(
      Float32Array.from(
        stackForward(shippedShape, weightsOfFile, toTimeMajor(inputs, rows, 50), rows).outputs,
      ),
    ),
  );
});

it('covers the training ranges, both ends included', () => {
  expect([periods[0], periods.at(-1)]).toEqual([10, 20]);
  expect([decays[0], decays.at(-1)]).toEqual([0.01, 0.1]);
  expect(waves[12]).toEqual({ period: 11, decay: 0.02 });
});

it('gives each wave’s own error, and draws its forecast', () => {
  for (const cell of [0, 11, 60, 109]) {
    const wave = forecastOf(map, cell);
    const expected = shippedForecast(weightsOfFile, waves[cell]);
    expect(wave.mae).toBeCloseTo(expected.mae, 6);
    expect(map.shares[cell]).toBeCloseTo(wave.mae / wave.alwaysHalf, 4);
  }
});

it('begins at a wave that the page’s model forecasts worse than always answering 0.5', () => {
  expect(map.shares[useMap.getInitialState().cell]).toBeGreaterThan(1);
  expect(worseCells(map)).toBeGreaterThan(10);
});

it('moves by arrow keys, and stays within the map', () => {
  expect(moved(0, 'ArrowRight')).toBe(1);
  expect(moved(0, 'ArrowDown')).toBe(11);
  expect(moved(0, 'ArrowUp')).toBe(0);
  expect(moved(10, 'ArrowRight')).toBe(10);
  expect(moved(109, 'Home')).toBe(99);
  expect(moved(5, 'a')).toBeUndefined();
});
