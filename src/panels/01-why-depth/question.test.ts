import { expect, it } from 'vitest';
import { askCost } from './question';
import { text } from './text.en';
import { stackParameters } from './width';

it('is answered by counting weights: width costs more than depth', () => {
  const { choice, found } = askCost();
  expect(choice).toBe('wider');
  expect(text.question.choices).toHaveProperty(choice);
  expect(found).toEqual({
    start: stackParameters(2, 20),
    deeper: stackParameters(4, 20),
    wider: stackParameters(2, 40),
  });
});
