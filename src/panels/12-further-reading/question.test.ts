import { expect, it } from 'vitest';
import { askTenPoints } from './question';
import { text } from './text.en';

it('is answered by the layers of both architectures', () => {
  const { choice, found } = askTenPoints();
  expect(choice).toBe('one');
  expect(Object.keys(text.question.choices)).toContain(choice);
  expect(found).toEqual({
    'many-to-one': { from: 5145, to: 5145 + 5 * 21 },
    'many-to-many': { from: 8341, to: 8341 },
  });
});
