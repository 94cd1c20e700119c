import { expect, it } from 'vitest';
import { takeFromShelf } from './text-chunks.mjs';

it('takes the texts of a room from the files that have them all', () => {
  const code = `export const sineText = defineText<SineText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});`;
  expect(takeFromShelf(code, '/src/panels/03-sine/text.ts')).toBe(`import { takeText } from 'ringdown/texts';
export const sineText = defineText<SineText>({
  en: () => takeText('sections-en', '/src/panels/03-sine/text.en').then(({ text }) => text),
  'zh-CN': () => takeText('sections-zh', '/src/panels/03-sine/text.zh').then(({ text }) => text),
});`);
});

it.each([
  ['/src/app', 'text-en'],
  ['/src/panels/00-overview', 'text-en'],
  ['/src/panels/10-predict', 'sections-en'],
  ['/src/glossary', 'sections-en'],
  ['/src/app/presenter', 'sections-en'],
  ['/src/app/route', 'text-en'],
  ['/src/app/route/bar', 'sections-en'],
])('takes the words of %s out of %s', (folder, file) => {
  expect(takeFromShelf(`import('./text.en')`, `${folder}/text.ts`)).toContain(
    `takeText('${file}', '${folder}/text.en')`,
  );
});

it('does not change code that loads no text', () => {
  const code = `import type { SineText } from './text.en'; import('./listing.en');`;
  expect(takeFromShelf(code, '/src/panels/03-sine/text.ts')).toBe(code);
});
