import { expect, it } from 'vitest';
import { languages } from '../i18n/language';
import { allPanels } from './all-panels';
import { firstPanels } from './first-panels';

it('finds the sections in the order of the chapter, then the sections that the page adds', () => {
  const numbered = allPanels.filter(({ chapter }) => chapter !== undefined);
  expect(allPanels.slice(0, numbered.length)).toEqual(numbered);
  const chapters = numbered.map(({ chapter = '' }) => chapter);
  expect(chapters.length).toBeGreaterThan(0);
  expect(chapters).toEqual([...chapters].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
});

it('begins with the section that comes with the page', () => {
  expect(firstPanels).toEqual(allPanels.slice(0, 1));
});

it('gives every section a deep link of its own', () => {
  const slugs = allPanels.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
});

it.each(languages)('gives every section a title and a lead in %s', async (language) => {
  for (const { slug, text } of allPanels) {
    const { title, lead } = await text.load[language]();
    expect(title, slug).toMatch(/\S/);
    expect(lead, slug).toMatch(/\S/);
  }
});
