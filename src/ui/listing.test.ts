import { describe, expect, it } from 'vitest';
import { fillIn, textOf, type Listing } from './listing';

const listing: Listing = {
  language: 'python',
  lines: [
    { tokens: ['length = ', ['literal', '50', 'length'], '  ', ['comment', '# steps', '# 步']] },
    {
      each: 'layers',
      tokens: ['LSTM(', ['literal', '20', 'units'], ', ', ['literal', 'True', 'sequences'], ')'],
    },
  ],
};

describe('fillIn', () => {
  const layers = [
    { units: 1, sequences: true },
    { units: 2, sequences: false },
  ];

  it('inserts the values, and repeats a line for each entry of a list', () =>
    expect(textOf(fillIn(listing, { length: 20, layers }, 'en'))).toBe(
      'length = 20  # steps\nLSTM(1, True)\nLSTM(2, False)',
    ));

  it('writes comments in the language of the reader, and booleans as the code does', () =>
    expect(textOf(fillIn({ ...listing, language: 'typescript' }, { length: 20, layers }, 'zh-CN'))).toBe(
      'length = 20  # 步\nLSTM(1, true)\nLSTM(2, false)',
    ));

  it('omits a line when its list is empty', () =>
    expect(fillIn(listing, { length: 20, layers: [] }, 'en')).toHaveLength(1));

  it('throws with the name that has no value', () => {
    expect(() => fillIn(listing, { layers }, 'en')).toThrow('no value for length');
    expect(() => fillIn(listing, { length: 20 }, 'en')).toThrow('no list of layers');
  });
});
