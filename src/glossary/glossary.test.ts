import { describe, expect, it } from 'vitest';
import { terms, termIds } from './terms';

const texts = import.meta.glob<string>('../**/text.{en,zh}.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The terms that the texts of a language link to the glossary. */
const linked = (language: string): Set<string> =>
  new Set(
    Object.entries(texts)
      .filter(([path]) => path.includes(`/text.${language}.`))
      .flatMap(([, content]) => [...content.matchAll(/<Term\s+id="([\w-]+)"/g)].map(([, id]) => id)),
  );

it('gives no two terms the same name', () => {
  for (const language of ['en', 'zh'] as const) {
    const names = termIds.map((id) => terms[id][language]);
    expect(new Set(names).size, language).toBe(names.length);
  }
});

describe.each(['en', 'zh'])('the texts in %s', (language) => {
  it('link every term somewhere', () =>
    expect(termIds.filter((id) => !linked(language).has(id))).toEqual([]));
});
