import { describe, expect, it } from 'vitest';
import { kerasLstm, shapeText } from './keras-lines';

describe('kerasLstm', () => {
  it.each([
    [{ units: 20, returnSequences: true }, 'LSTM(20, return_sequences=True)'],
    [{ units: 1, returnSequences: false }, 'LSTM(1)'],
  ])('%j', (layer, code) => expect(kerasLstm(layer)).toBe(code));
});

describe('shapeText', () => {
  it.each([
    [[null, 50, 20], '(None, 50, 20)'],
    [[1, 3, 1], '(1, 3, 1)'],
    [[5], '(5,)'],
  ])('%j', (shape, written) => expect(shapeText(shape)).toBe(written));
});
