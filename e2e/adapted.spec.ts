/** The page under what readers change in their browser: a contrast theme, the direction of reading, spacing, zoom. */
import type { Page } from '@playwright/test';
import { expectEngine, expectNumber, expectStatus, smallFit } from './testing/handles';
import { ink } from './testing/ink';
import { expect, test } from './testing/page';

async function openWithResults(page: Page, lang = 'en'): Promise<void> {
  await page.goto(`/?lang=${lang}&engine=simd&samples=500&${smallFit}`);
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await page.getByTestId('evaluate-run').click();
  await expectNumber(page.getByTestId('evaluate-mae'));
}

test('in a contrast theme, what is chosen, filled or drawn can be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await openWithResults(page);
  /** Selectors, and how much of each element is to be seen: at least the first share, at most the second. */
  const parts: Readonly<Record<string, readonly [number, number]>> = {
    '[data-testid=overview-model] input:checked + span': [0.5, 1],
    '[data-testid=overview-model] input:not(:checked) + span': [0, 0.4],
    '[data-testid=overview-program-library] input:checked + span': [0.5, 1],
    '[data-testid=stack-one]': [0.5, 1],
    '[data-testid=stack-two]': [0, 0.4],
    // The rail and the thumb; the thumb alone is less than a twentieth.
    '[data-testid=overview-period]': [0.08, 1],
    // An edge and a knob; on, the knob is dark on a bright ground, or the reverse.
    '[data-testid=ndim-switch]': [0.25, 0.5],
    '[data-testid=stack-switch]': [0.5, 0.95],
    '[data-testid=scoreboard] td span[style*=background]': [0.8, 1],
    '[data-testid=fit-progress]': [0.8, 1],
    '[data-testid=fit-scrubber] > span': [0.35, 1],
    '[data-testid=stack-map] canvas': [0.1, 0.98],
    '[data-testid=fit-start]': [0.05, 0.5],
  };
  await page.getByTestId('ndim-error').locator('summary').click();
  await page.getByTestId('evaluate-guess-show').click();
  for (const [part, [least, most]] of Object.entries(parts)) {
    await page.locator(part).first().scrollIntoViewIfNeeded();
    await expect
      .poll(
        async () => {
          const share = await ink(page.locator(part).first());
          return share >= least && share <= most ? 'seen' : share;
        },
        { message: part },
      )
      .toBe('seen');
  }
  const drawings = page.locator('[role=img], [role=slider]');
  expect(
    await drawings.evaluateAll((all) =>
      all.filter((one) => getComputedStyle(one).forcedColorAdjust !== 'none').map((one) => one.outerHTML),
    ),
  ).toEqual([]);
});

/** What is wider than the screen, or cut off: selectors and texts. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page is wider than the screen');
    const letters = document.createElement('canvas').getContext('2d');
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      const style = getComputedStyle(element);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''),
      );
      if (!hasText || !element.checkVisibility() || element.closest('.visually-hidden')) continue;
      if (element instanceof HTMLSelectElement && letters) {
        letters.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        letters.letterSpacing = style.letterSpacing;
        const chosen = letters.measureText(element.selectedOptions[0].text).width;
        const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        if (chosen > room + 1) faults.push(`chosen value: ${element.selectedOptions[0].text}`);
      }
      const isCut = style.overflowX === 'hidden' || style.overflowX === 'clip';
      if (isCut && element.scrollWidth > element.clientWidth + 1) faults.push(`cut: ${element.textContent}`);
    }
    return faults;
  });

test('nothing is lost at 400 % zoom, with wide text spacing, and where lines run from right to left', async ({
  page,
}) => {
  // 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await openWithResults(page);
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  await expect.poll(() => lost(page)).toEqual([]);

  // WCAG 2.2, 1.4.12.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-bottom: 2em !important }`,
    );
    document.adoptedStyleSheets = [sheet];
  });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => lost(page), { message: `${width} px` }).toEqual([]);
  }

  // As a browser does that translates the page into Arabic.
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.dir = 'rtl';
  });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => lost(page), { message: `${width} px` }).toEqual([]);
    // Letters of drawings lie where they do from left to right; an anchor at the other end moves them out.
    const outside = () =>
      page.locator('main svg text').evaluateAll((all) =>
        all
          .filter((label) => label.checkVisibility() && label.textContent !== '')
          .filter((label) => {
            const [text, drawing] = [label, (label as SVGTextElement).ownerSVGElement].map((one) =>
              one?.getBoundingClientRect(),
            );
            return text && drawing && (text.left < drawing.left - 12 || text.right > drawing.right + 12);
          })
          .map((label) => label.textContent),
      );
    await expect.poll(outside, { message: `${width} px` }).toEqual([]);
  }
  const fromRight = await page
    .locator('main :is(pre, code, svg, input, [role=math], [role=img], [role=slider], td[class*=numeric])')
    .evaluateAll((all) =>
      all.filter((one) => getComputedStyle(one).direction === 'rtl').map((one) => one.outerHTML.slice(0, 80)),
    );
  expect(fromRight).toEqual([]);
});
