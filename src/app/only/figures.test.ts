import { expect, it } from 'vitest';
import { namesIn, onlyFigure, onlyNames } from './figures';

const code = Object.entries(
  import.meta.glob<string>('/src/{panels,inside}/**/*.tsx', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const slugs = new Map(
  code.flatMap(([path, source]) => {
    const slug = /slug: '([^']+)'/.exec(source)?.[1];
    return slug === undefined ? [] : [[slug, path.slice(0, path.lastIndexOf('/') + 1)] as const];
  }),
);

it.each(onlyNames)('%s lies in a section of the page, which has its parts', (name) => {
  const { section, parts } = onlyFigure(name) ?? { section: '', parts: [] };
  const folder = slugs.get(section);
  expect(folder).toBeDefined();
  const there = code
    .filter(([path]) => path.startsWith(folder ?? '') || path.startsWith('/src/inside/'))
    .map(([, source]) => source)
    .join('\n');
  // Sliders of a wave are named after their group: "predict-period" after "predict".
  const isThere = (part: string): boolean =>
    [part, part.replace(/-period$/, '')].some((testId) => new RegExp(`test-?[Ii]d="${testId}"`).test(there));
  expect(parts.filter((part) => !isThere(part))).toEqual([]);
});

it('knows a name whatever its case, and no other', () => {
  expect(onlyFigure(' FIT ')).toBe(onlyFigure('fit'));
  expect(onlyFigure('fit-lab')).toBeUndefined();
  expect(onlyFigure('constructor')).toBeUndefined();
});

it('names each figure of a section once', () => {
  expect(namesIn('fit')).toEqual(['fit', 'fit-shipped', 'glass-figure']);
  expect(namesIn('glossary')).toEqual([]);
});
