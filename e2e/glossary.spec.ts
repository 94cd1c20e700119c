import type { Page } from '@playwright/test';
import { expect, onePage, test } from './testing/page';

const shared = onePage('/?lang=en');

const hiddenState = (page: Page) => page.locator('#return-sequences a[href="#term-hidden-state"]').first();

async function choose(page: Page, lang: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.getByTestId('language-select').selectOption(lang);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
}

for (const { lang, other, link, back } of [
  { lang: 'en', other: '隐藏状态', link: 'In the glossary →', back: '← Back to the text' },
  { lang: 'zh-CN', other: 'hidden state', link: '查看术语表 →', back: '← 回到正文' },
]) {
  shared(
    `${lang}: a term shows both its names to the mouse and the focus, and describes itself only then`,
    async ({ page }) => {
      await choose(page, lang);
      const term = hiddenState(page);
      const card = page.getByRole('dialog');

      await expect(term).not.toHaveAccessibleDescription(/./);
      await term.hover();
      await expect(card).toContainText(other);
      await expect(card).toBeInViewport({ ratio: 1 });
      await expect(term).toHaveAccessibleDescription(new RegExp(other));
      await expect(term).toHaveAttribute('aria-expanded', 'true');
      await card.hover();
      await expect(card).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(term).not.toHaveAccessibleDescription(/./);
      await page.locator('h1').hover();
      await term.hover();
      await expect(card).toBeVisible();
      await page.locator('h1').hover();
      await expect(card).toBeHidden();

      // A click keeps it open, another one closes it.
      await term.click();
      await page.mouse.move(1, 1);
      await expect(card).toBeVisible();
      await term.click();
      await expect(card).toBeHidden();
    },
  );

  shared(
    `${lang}: the keyboard goes from the term into its card, to the glossary and back`,
    async ({ page }) => {
      await choose(page, lang);
      const term = hiddenState(page);
      const card = page.getByRole('dialog');
      const entry = page.locator('#term-hidden-state');

      // The first Tab makes the browser show the focus.
      await page.keyboard.press('Tab');
      await term.focus();
      await expect(card).toContainText(other);
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(term).toBeFocused();
      await page.keyboard.press('Space');
      await expect(card).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(card).toBeHidden();
      await page.keyboard.press('Enter');

      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: link })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(term).toBeFocused();

      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(card.filter({ hasText: other })).toBeHidden();
      await expect(page.locator('#return-sequences :focus')).toBeVisible();

      // Past a card that only the focus has opened, Tab goes on in the text; Enter keeps it open, and Tab goes into it.
      await term.focus();
      await expect(card).toContainText(other);
      await page.keyboard.press('Tab');
      await expect(card.filter({ hasText: other })).toBeHidden();
      await expect(page.locator('#return-sequences :focus')).toBeVisible();
      await page.keyboard.press('Shift+Tab');
      await expect(term).toBeFocused();
      await expect(card).toContainText(other);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: link })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(entry).toBeInViewport();
      await expect(entry).toBeFocused();
      await expect(card).toBeHidden();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: back })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(term).toBeFocused();
      await expect(term).toBeInViewport();

      // The browser's own way back brings the focus along.
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(entry).toBeFocused();
      await page.goBack();
      await expect(term).toBeFocused();
    },
  );
}

shared('on the smallest screen the card does not cover its term', async ({ page }) => {
  await choose(page, 'en');
  await page.setViewportSize({ width: 320, height: 256 });
  const card = page.getByRole('dialog');
  for (const block of ['start', 'center', 'end'] as const) {
    const term = hiddenState(page);
    await term.evaluate((word, where) => {
      word.style.scrollMargin = '4rem 0 1rem';
      word.scrollIntoView({ block: where, behavior: 'instant' });
    }, block);
    await term.click();
    await expect(card).toBeVisible();
    const covered = () =>
      term.evaluate((word) => {
        const { left, top, width, height } = word.getBoundingClientRect();
        return !word.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      });
    await expect.poll(covered).toBe(false);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  }
});

// The last of its page: it moves what React has rendered.
shared(
  'the card follows its term when a box around it scrolls, and when the window is resized',
  async ({ page }) => {
    await choose(page, 'en');
    await page.setViewportSize({ width: 900, height: 700 });
    const term = hiddenState(page);
    // A box of our own around the term: which tables scroll depends on the fonts of the machine.
    await term.evaluate((word) => {
      const box = document.createElement('div');
      box.id = 'scrolling';
      box.style.cssText = 'overflow: auto; height: 12rem; width: 20rem';
      const room = document.createElement('div');
      room.style.cssText = 'height: 60rem; width: 60rem; padding: 5rem';
      const section = word.closest('section');
      const paragraph = word.closest('p');
      section?.insertBefore(box, section.children[1]);
      box.append(room);
      if (paragraph) room.append(paragraph);
    });
    await term.scrollIntoViewIfNeeded();
    const card = page.getByRole('dialog');
    await term.click();
    await expect(card).toBeVisible();
    const apart = async () => {
      const [of, at] = [await term.boundingBox(), await card.boundingBox()];
      return Math.min(
        Math.abs((at?.y ?? 0) - (of?.y ?? 0) - (of?.height ?? 0)),
        Math.abs((of?.y ?? 0) - (at?.y ?? 0) - (at?.height ?? 0)),
      );
    };
    await expect.poll(apart).toBeLessThan(12);
    const before = (await card.boundingBox())?.y ?? 0;
    await page.locator('#scrolling').evaluate((box) => box.scrollBy(0, 30));
    await expect.poll(async () => (await card.boundingBox())?.y).toBeLessThan(before - 20);
    await expect.poll(apart).toBeLessThan(12);
    await page.setViewportSize({ width: 500, height: 600 });
    await expect.poll(apart).toBeLessThan(12);
  },
);

test('without the Popover API, as in Firefox 115 and Safari 16, the card opens and the section stays', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['showPopover', 'hidePopover', 'togglePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
  });
  await page.goto('/?lang=en');
  await hiddenState(page).hover();
  await expect(page.getByRole('dialog')).toContainText('隐藏状态');
  await expect(page.getByTestId('stack-drawing')).toBeVisible();
});

test.describe('without the code of the cards', () => {
  test.use({ allowErrors: /PopoverBox|Failed to load resource/ });
  test('a term is a link to its entry, and the section stays', async ({ page }) => {
    await page.route(/PopoverBox-.*\.js/, (route) => route.abort());
    await page.goto('/?lang=en');
    await hiddenState(page).hover();
    await hiddenState(page).click();
    await expect(page).toHaveURL(/#term-hidden-state$/);
    await expect(page.getByTestId('stack-drawing')).toBeAttached();
  });
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });
  test('a tap opens the card, a second one closes it, and the link in it leads to the glossary', async ({
    page,
  }) => {
    await page.goto('/?lang=en');
    const term = hiddenState(page);
    const card = page.getByRole('dialog');
    await term.tap();
    await expect(card).toBeInViewport({ ratio: 1 });
    const before = await page.evaluate(() => scrollY);
    await term.tap();
    await expect(card).toBeHidden();
    expect(page.url()).not.toContain('#term');
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await term.tap();
    await card.getByRole('link').tap();
    await expect(page).toHaveURL(/#term-hidden-state$/);
    await expect(page.locator('#term-hidden-state')).toBeInViewport();
    await page.getByTestId('glossary-back').tap();
    await expect(term).toBeInViewport();
  });
});
