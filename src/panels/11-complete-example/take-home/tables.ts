/** The tables that a learner takes to a spreadsheet. */
import { testExamples, type TakenModel, type TestFacts } from './taken-model';

type Row = readonly (string | number)[];

/** The names of columns, in the page's language. */
export interface ColumnNames {
  readonly updates: string;
  readonly loss: string;
  readonly sequence: string;
  readonly period: string;
  readonly decay: string;
  /** The value at timestep t. */
  readonly value: (t: number) => string;
  readonly forecast: (t: number) => string;
}

export const lossTable = ({ curve }: TakenModel, names: ColumnNames): Row[] => [
  [names.updates, names.loss],
  ...curve.map(({ batch, loss }) => [batch, loss]),
];

/** Test sequences in the table. */
export const tableRows = 100;

/**
 * The first test sequences, one a row: period, decay, what the model reads, what follows, and what it forecasts.
 * @param facts with the forecasts of the first `tableRows` sequences
 */
export function examplesTable(model: TakenModel, { forecasts }: TestFacts, names: ColumnNames): Row[] {
  const { length, outputs, inputs, targets, periods, decays } = testExamples(model, tableRows);
  const timesteps = Array.from({ length: length + outputs }, (_, t) => t);
  return [
    [
      names.sequence,
      names.period,
      names.decay,
      ...timesteps.map(names.value),
      ...timesteps.slice(length).map(names.forecast),
    ],
    ...Array.from({ length: tableRows }, (_, row) => [
      row + 1,
      periods[row],
      decays[row],
      ...inputs.subarray(row * length, (row + 1) * length),
      ...targets.subarray(row * outputs, (row + 1) * outputs),
      ...forecasts.subarray(row * outputs, (row + 1) * outputs),
    ]),
  ];
}
