import { expect, it } from 'vitest';
import { weightsOfFile } from '../../shipped/testing/weights-file';
import { measureChanges } from './question';

it('is answered by running the stack: only layer 2’s other columns make no difference', () => {
  const { choice, found } = measureChanges(weightsOfFile);
  expect(choice).toBe('thrown');
  expect(found.thrown).toBe(0);
  // The others move an answer by more than the model's usual error.
  for (const change of ['order', 'ends', 'rows'] as const) expect(found[change]).toBeGreaterThan(0.1);
});
