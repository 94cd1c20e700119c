import { expect, it } from 'vitest';
import { askReading } from './question';
import { text } from './text.en';

it('is answered by running layer 2 alone: it reads the hidden states of layer 1', () => {
  const { choice, found } = askReading();
  expect(choice).toBe('hidden');
  expect(text.question.choices).toHaveProperty(choice);
  expect(found.width).toBe(3);
  expect(found.differences.hidden).toBe(0);
  // As the sentence says: the cell states fit but give something else; one value or six don't even fit.
  expect(found.differences.cell).toBeGreaterThan(0.001);
  expect(found.differences.value).toBeUndefined();
  expect(found.differences.both).toBeUndefined();
});
