import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createCore } from '../../core/create-core';
import { provideCore } from '../../worker/connection';
import { askThirdLayer } from './question';

it('is answered by TensorFlow.js: all but the last', async () => {
  const core = createCore();
  await core.useEngine('reference');
  provideCore(core);
  expect(await askThirdLayer()).toEqual({
    choice: 'two',
    found: {
      shapes: [
        [null, 50, 20],
        [null, 50, 20],
        [null, 20],
      ],
      parameters: 5145 + 3280,
    },
  });
});

it('asks about a line of the listing', () => {
  const program = readFileSync(new URL('listing.py', import.meta.url), 'utf8');
  expect(program).toContain('return_sequences=layer < LAYERS - 1');
});
