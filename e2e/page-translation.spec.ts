import type { Browser, Page } from '@playwright/test';
import { expectEngine, expectNumber, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

/** The ways in which browsers and extensions put a translation into a page. */
const ways = ['wrap', 'replace', 'insert', 'in place'] as const;
type Way = (typeof ways)[number];

/**
 * Translates the current page: every text node except those of code, of scripts and of an earlier translation. `wrap`
 * puts the node itself into `<font><font>`, `replace` and `insert` put a copy there, `in place` changes the node's text.
 * A translation is the same text with ° after every word that has letters; numbers stay.
 */
async function translate(page: Page, way: Way): Promise<void> {
  await page.evaluate((how) => {
    const translated = (text: string): string => text.replace(/\p{L}+/gu, (word) => `${word}°`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const skipped = text.parentElement?.closest('[translate=no], script, style, font');
      if (!skipped && /\S/.test(text.data)) texts.push(text);
    }
    for (const text of texts) {
      if (how === 'in place') {
        text.data = translated(text.data);
        continue;
      }
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      if (how === 'insert') {
        text.parentNode?.insertBefore(outer, text);
        text.remove();
      } else text.replaceWith(outer);
      if (how !== 'wrap') inner.append(translated(text.data));
      else {
        text.data = translated(text.data);
        inner.append(text);
      }
    }
  }, way);
}

/** The text of each section, without the marks of the translation and without measured times. */
const texts = (page: Page) =>
  page.locator('main section:has(h2)').evaluateAll((all) =>
    all.map((section) => {
      const copy = section.cloneNode(true) as Element;
      // Seconds, and beside them the batches per second and the time left.
      const seconds = copy.querySelector('[data-testid=fit-seconds]')?.parentElement;
      while (seconds?.nextElementSibling) seconds.nextElementSibling.remove();
      seconds?.remove();
      // The tooltip of a chart, and sentences for screen readers, which disappear after some seconds.
      for (const passing of copy.querySelectorAll(
        '.recharts-tooltip-wrapper, .visually-hidden[role=status]',
      )) {
        passing.remove();
      }
      // Labels of drawings, in whatever order they were drawn.
      const labels = [...copy.querySelectorAll('svg text')].map(({ textContent }) => textContent);
      for (const drawing of copy.querySelectorAll('svg')) drawing.remove();
      const text = `${copy.textContent} ${labels.sort().join(' ')}`.replaceAll('°', '');
      return `${section.id}: ${text.replace(/\d+\.\d (s|秒)/g, '… s')}`;
    }),
  );

/** The page's texts once they have stayed the same for a second: answers and drawings follow an action later. */
async function settledTexts(page: Page): Promise<string[]> {
  let last: string[] = [];
  await expect(async () => {
    const before = last;
    last = await texts(page);
    expect(last).toEqual(before);
  }).toPass({ intervals: [1000] });
  return last;
}

/** Texts of drawings that have zero width, because an HTML element within SVG text is not drawn. */
const blankLabels = (page: Page) =>
  page
    .locator('main svg text')
    .evaluateAll((all) =>
      (all as SVGTextElement[])
        .filter(
          (label) =>
            label.textContent !== '' && label.checkVisibility() && label.getComputedTextLength() === 0,
        )
        .map((label) => label.textContent),
    );

/** The actions of a reader, with `between` after each step. */
async function read(page: Page, between: () => Promise<void>): Promise<void> {
  const steps: (() => Promise<void>)[] = [
    () => page.getByTestId('depth-add').click(),
    () => page.getByTestId('depth-remove').click(),
    () => page.getByTestId('depth-add').click(),
    () => page.getByTestId('sine-frequency').press('ArrowRight'),
    () => page.getByTestId('overview-period').press('ArrowRight'),
    ...['5', '6'].flatMap((seed) => [
      () => page.getByTestId('seed-input').fill(seed),
      async () => {
        await page.getByTestId('fit-start').click();
        await expectStatus(page, 'done');
      },
    ]),
    async () => {
      await page.getByTestId('evaluate-run').click();
      await expectNumber(page.getByTestId('evaluate-mae'));
    },
    async () => {
      await page.getByTestId('predict-run').click();
      await expectNumber(page.getByTestId('predict-mae'));
    },
    () => page.getByTestId('predict-run').click(),
    async () => {
      for (const question of await page.locator('fieldset:has(> label input[type=radio])').all()) {
        await question.getByRole('radio').last().check();
      }
    },
  ];
  await between();
  for (const step of steps) {
    await step();
    await between();
  }
}

const address = `/?lang=en&engine=simd&samples=500&${smallFit}`;
const languages = ['zh-CN', 'en'];

async function showLanguage(page: Page, language: string): Promise<void> {
  await page.getByTestId('language-select').selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

/** The texts of a page that is not translated: after the reader's actions, then in each language. */
let untouched: Promise<readonly string[][]> | undefined;

async function readUntouched(browser: Browser): Promise<readonly string[][]> {
  // Pages of one context would number their fits together.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await expectEngine(page, 'simd');
  await read(page, async () => undefined);
  // The last of what arrives late.
  await expect(page.getByTestId('race-start')).toBeAttached();
  const all = [await settledTexts(page)];
  for (const language of languages) {
    await showLanguage(page, language);
    all.push(await settledTexts(page));
  }
  await context.close();
  return all;
}

// One after the other: a page is read to its end, and the first test reads two.
test.describe.configure({ mode: 'default', timeout: 400_000 });

for (const way of ways) {
  test(`a translated page (${way}) keeps working, and shows current numbers`, async ({ page, browser }) => {
    const [first, ...others] = await (untouched ??= readUntouched(browser));
    await page.goto(address);
    await expectEngine(page, 'simd');
    await read(page, () => translate(page, way));
    await expect.poll(() => texts(page)).toEqual(first);
    expect(await blankLabels(page)).toEqual([]);

    for (const [index, language] of languages.entries()) {
      await showLanguage(page, language);
      await expect.poll(() => texts(page)).toEqual(others[index]);
      await translate(page, way);
    }
  });
}
