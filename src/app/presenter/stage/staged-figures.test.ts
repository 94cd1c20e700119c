import { expect, it } from 'vitest';
import { stagedFigures } from './staged-figures';

const code = Object.values(
  import.meta.glob<string>('/src/**/*.tsx', { query: '?raw', import: 'default', eager: true }),
).join('\n');
const figures = new Set([...code.matchAll(/<Figure\s[^<]*?\stestId="([^"]+)"/g)].map(([, name]) => name));

it.each([...stagedFigures])('%s is a figure of the page', (name) => {
  expect(figures).toContain(name);
});
