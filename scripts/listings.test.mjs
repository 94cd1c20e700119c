import { expect, it } from 'vitest';
import { compileListing } from './listings.mjs';

it('colours, names the values, and takes the directives away', async () => {
  const source = [
    'import keras  # @hidden',
    '',
    'model.add(LSTM(20, return_sequences=True))  # @each layers units sequences',
    'length, freq = 100, 5  # @ length _',
  ].join('\n');
  expect(await compileListing(source, 'python')).toEqual([
    {
      each: 'layers',
      tokens: [
        'model.',
        ['function', 'add'],
        '(',
        ['function', 'LSTM'],
        '(',
        ['literal', '20', 'units'],
        ', return_sequences=',
        ['literal', 'True', 'sequences'],
        '))',
      ],
    },
    { tokens: ['length, freq = ', ['literal', '100', 'length'], ', ', ['literal', '5']] },
  ]);
});

it('tells the languages of a comment apart, signs and all', async () => {
  const comment = async (/** @type {string} */ source, /** @type {'python' | 'typescript'} */ language) =>
    (await compileListing(source, language)).at(-1)?.tokens.at(-1);
  expect(await comment('x = 1  # one ‖ 一', 'python')).toEqual(['comment', '# one', '# 一']);
  expect(await comment('const x = 1; // one ‖ 一', 'typescript')).toEqual(['comment', '// one', '// 一']);
  expect(await comment('/** One. ‖ 一。 */', 'typescript')).toEqual([
    'comment',
    '/** One. */',
    '/** 一。 */',
  ]);
  expect(await comment('def f():\n    """One. ‖ 一。"""', 'python')).toEqual([
    'comment',
    '"""One."""',
    '"""一。"""',
  ]);
});

it('refuses a comment in one language only', () =>
  expect(compileListing('x = 1  # one', 'python')).rejects.toThrow('one language only'));

it('refuses more names than numbers', () =>
  expect(compileListing('x = 1  # @ one two', 'python')).rejects.toThrow('no number for two'));
