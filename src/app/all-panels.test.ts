import { expect, it } from 'vitest';
import { languages } from '../i18n/language';
import { allPanels } from './all-panels';

it('finds the sections in the order of the chapter', () => {
  const chapters = allPanels.map(({ chapter }) => chapter);
  expect(chapters.length).toBeGreaterThan(0);
  expect(chapters).toEqual([...chapters].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
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
