/**
 * `npm run words [-- --no-build]`: counts the words of the built page, by section and in both languages, and fails where
 * a lesson has become too long for its class; part of `npm test`.
 */
import { chromiumArguments } from './chromium-arguments.mjs';
import { findHeadlessChromium } from './chromium.mjs';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { build, serve } from './serve.mjs';
import { countWords, faults, minutesToRead, sums } from './words-count.mjs';

requireNode();
await ensurePackages();
const { chromium } = await import('@playwright/test');
const executablePath = await findHeadlessChromium();
if (!process.argv.includes('--no-build')) await build();
const { url, close } = await serve();
const browser = await chromium.launch({ executablePath, args: chromiumArguments('none') });
/** @type {string[]} */
const found = [];
try {
  for (const lang of /** @type {const} */ (['en', 'zh-CN'])) {
    const page = await browser.newPage({ locale: lang });
    await page.goto(`${url}/?lang=${lang}`);
    await page.locator('#glossary').waitFor();
    const sections = await page.evaluate(countWords);
    const chapter = sections.filter(({ isOfChapter }) => isOfChapter);
    const rows = [
      ...sections,
      { section: 'sum of the chapter', isOfChapter: true, stated: undefined, ...sums(chapter) },
    ];
    console.log(`\n${lang}, ${lang === 'en' ? 'words' : 'characters'}`);
    console.table(
      Object.fromEntries(
        rows.map(({ section, stated, isOfChapter, ...counts }) => [
          isOfChapter ? section : `${section} (after the chapter)`,
          { ...counts, 'minutes to read': minutesToRead(counts.open, lang), 'stated minutes': stated },
        ]),
      ),
    );
    found.push(...faults(sections, lang).map((fault) => `${lang}: ${fault}`));
  }
} finally {
  await browser.close();
  await close();
}
for (const sentence of found) console.error(`TOO LONG  ${sentence}`);
process.exitCode = found.length === 0 ? 0 : 1;
