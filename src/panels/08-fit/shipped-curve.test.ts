import { expect, it } from 'vitest';
import { curveEvery, shippedFacts, shippedSettings } from '../../shipped/shipped-model';
import { runningMeans } from './running-means';

const { curve, loss, baselines, mae, fewTimesMany, trainingMae } = shippedFacts;
const alwaysHalf = baselines['always-half'];
const mean = (values: readonly number[]) => values.reduce((sum, next) => sum + next) / values.length;

it('takes the mean of all values so far', () => expect(runningMeans([4, 2, 6])).toEqual([4, 3, 4]));

it('covers the whole epoch and ends at the loss that Keras would print', () => {
  expect(curve.length * curveEvery).toBe(shippedSettings.samples / shippedSettings.batchSize);
  expect(runningMeans(curve)[curve.length - 1]).toBeCloseTo(loss, 5);
});

it('stays at the error of always answering 0.5 before it falls to half of it, as the section says', () => {
  expect(mean(curve.slice(10, 45)) / alwaysHalf).toBeCloseTo(1, 1);
  expect(mean(curve.slice(-10)) / alwaysHalf).toBeLessThan(0.6);
  expect(curve[0]).toBeGreaterThan(10 * alwaysHalf);
});

it('belongs to a fit without memorising, unlike the one on few sequences', () => {
  expect(mae).toBeLessThan(trainingMae);
  expect(fewTimesMany.mae).toBeGreaterThan(1.1 * fewTimesMany.trainingMae);
});

it('belongs to a fit with a larger error on fresh sequences than the one on few, as the section says', () =>
  expect(fewTimesMany.mae).toBeLessThan(mae));
