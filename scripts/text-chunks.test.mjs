import { expect, it } from 'vitest';
import { takeFromShelf } from './text-chunks.mjs';

it('takes the texts of a room from the files that have them all', () => {
  const code = `export const sineText = defineText<SineText>({
  en: () => import('./text.en').then(({ text }) => text),
  'zh-CN': () => import('./text.zh').then(({ text }) => text),
});`;
  expect(takeFromShelf(code, '/src/panels/03-sine/text.ts')).toBe(`import { takeText } from 'ringdown/texts';
export const sineText = defineText<SineText>({
  en: () => takeText('en', '/src/panels/03-sine/text.en').then(({ text }) => text),
  'zh-CN': () => takeText('zh', '/src/panels/03-sine/text.zh').then(({ text }) => text),
});`);
});

it('knows texts of other names', () => {
  expect(takeFromShelf(`import('./terms.zh')`, '/src/ui/terms.ts')).toContain(
    `takeText('zh', '/src/ui/terms.zh')`,
  );
});

it('leaves alone what loads no text', () => {
  const code = `import type { SineText } from './text.en';`;
  expect(takeFromShelf(code, '/src/panels/03-sine/text.ts')).toBe(code);
});
