import { describe, expect, it } from 'vitest';
import { shapeText } from './keras-lines';
import type { ModelShape } from '../core/api';
import { initialSettings } from '../settings/settings';
import { describeLayers } from './layers';

const of = (changes: Partial<typeof initialSettings>) => {
  const { length, layers, units, outputs } = { ...initialSettings, ...changes };
  const shape: ModelShape = {
    timesteps: length,
    features: 1,
    layers: Array.from({ length: layers }, (_, index) => ({ units, returnSequences: index < layers - 1 })),
    outputs,
  };
  return describeLayers(shape);
};

describe('describeLayers', () => {
  it("counts the chapter's 1,760 + 3,280 + 105 = 5,145 parameters", () => {
    const layers = of({});
    expect(layers.map(({ parameters }) => parameters)).toEqual([1760, 3280, 105]);
    expect(layers.map(({ formula }) => formula)).toEqual([
      '4·(20·(1 + 20) + 20)',
      '4·(20·(20 + 20) + 20)',
      '20·5 + 5',
    ]);
    expect(layers.map(({ outputShape }) => shapeText(outputShape))).toEqual([
      '(None, 50, 20)',
      '(None, 20)',
      '(None, 5)',
    ]);
  });

  it('writes formulas that give the parameter counts', () => {
    for (const changes of [{}, { layers: 1, units: 1 }, { layers: 8, units: 256, outputs: 50 }]) {
      for (const { formula, parameters } of of(changes)) {
        expect(evaluate(formula), formula).toBe(parameters);
      }
    }
  });

  it('lets every LSTM layer but the last return its sequence', () => {
    expect(of({ layers: 3 }).map(({ code }) => code)).toEqual([
      'LSTM(20, return_sequences=True)',
      'LSTM(20, return_sequences=True)',
      'LSTM(20)',
      'Dense(5)',
    ]);
  });
});

/** Value of `4·(a·(b + c) + d)` or `a·b + c`. */
function evaluate(formula: string): number {
  const n = (formula.match(/\d+/g) ?? []).map(Number);
  return n.length === 5
    ? (n[0] ?? 0) * ((n[1] ?? 0) * ((n[2] ?? 0) + (n[3] ?? 0)) + (n[4] ?? 0))
    : (n[0] ?? 0) * (n[1] ?? 0) + (n[2] ?? 0);
}
