/** What may come between a presenter and the show: cards, dialogs, sliders, figures that are enlarged, links. */
import type { Page } from '@playwright/test';
import { expectStatus, fitToEnd, smallFit } from './testing/handles';
import { expect, onePage, test } from './testing/page';
import { expectStep, open, place, ready, show, step } from './testing/show';

const shared = onePage(`/?lang=en&${smallFit}&samples=200`);

const frames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  });

async function endShow(page: Page): Promise<void> {
  await page.getByTestId('show-end').click();
  await expect(page.getByTestId('show')).toHaveCount(0);
  await page.mouse.move(0, 0);
}

// First those that need a page without a fit.
shared('behind a black screen no key acts; a full stop that needs Shift makes it black', async ({ page }) => {
  await ready(page);
  await show(page, 'fit');
  const black = page.getByTestId('show-black');
  await page.getByTestId('fit-start').focus();
  for (const key of ['Space', 'Enter']) {
    await page.keyboard.press('.');
    await expect(black).toBeVisible();
    await page.keyboard.press('Shift');
    await expect(black).toBeVisible();
    await page.keyboard.press(key);
    await expect(black).toHaveCount(0);
    await expectStatus(page, 'idle');
  }
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '.', shiftKey: true, bubbles: true })),
  );
  await expect(black).toBeVisible();
  await page.keyboard.press('Escape');
  await endShow(page);
});

shared(
  'the button that enlarges the curve of a fit covers nothing, before a fit and after it',
  async ({ page }) => {
    await ready(page);
    const covered = () =>
      page.evaluate(() => {
        const button = document.querySelector('[data-testid=fit-curve-stage]')?.getBoundingClientRect();
        const others =
          '[data-testid=fit-progress], [data-testid=fit-curve] :is(li, svg, figcaption, details)';
        return [...document.querySelectorAll(others)].filter((each) => {
          const { left, right, top, bottom, width: wide } = each.getBoundingClientRect();
          if (!button || wide === 0) return false;
          return left < button.right && right > button.left && top < button.bottom && bottom > button.top;
        }).length;
      });
    const expectNothingCovered = async () => {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.getByTestId('fit-curve-stage').scrollIntoViewIfNeeded();
        await expect(page.getByTestId('fit-curve').locator('.recharts-surface').first()).toBeAttached();
        expect(await covered()).toBe(0);
      }
    };
    await expectNothingCovered();
    await fitToEnd(page);
    await expect(page.getByTestId('fit-curve').locator('li')).toHaveCount(3);
    await expectNothingCovered();
  },
);

shared(
  'the card of a word under a resting mouse leaves the keys to the show, and takes Escape',
  async ({ page }) => {
    await ready(page);
    await show(page, 'why-depth');
    await page.locator('#why-depth').getByRole('button', { name: 'vanilla' }).first().hover();
    const card = page.getByRole('dialog');
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await expect(page.getByTestId('show')).toBeVisible();

    await page.mouse.move(0, 0);
    await page.locator('#why-depth').getByRole('button', { name: 'vanilla' }).first().hover();
    await expect(card).toBeVisible();
    const [before] = await step(page);
    await page.keyboard.press('PageDown');
    await expectStep(page, before + 1);
    await endShow(page);
  },
);

shared(
  'a figure that fills the window within a show keeps its size, and the show its step',
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await ready(page);
    await show(page, 'overview');
    const button = page.getByTestId('overview-figure-stage');
    await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await frames(page);
    const before = await place(page).textContent();
    const zoom = () => page.getByTestId('overview-figure').evaluate((figure) => figure.style.zoom);
    const inShow = await zoom();
    const staged = await button.evaluate((one: HTMLElement) => {
      one.click();
      return one.closest('figure')?.style.zoom;
    });
    expect(Number(staged)).toBeGreaterThan(1);
    await frames(page);
    expect(await zoom()).toBe(staged);
    await button.click();
    await frames(page);
    expect(await zoom()).toBe(inShow);
    await expect(place(page)).toHaveText(before ?? '');
    await endShow(page);
  },
);

shared('a clicker leads on while a handle has the focus, which keeps its place', async ({ page }) => {
  await ready(page);
  await fitToEnd(page);
  await show(page, 'fit');
  const handle = page.getByTestId('fit-scrubber');
  await handle.focus();
  await frames(page);
  const value = await handle.getAttribute('aria-valuenow');
  const [before] = await step(page);
  await page.keyboard.press('PageDown');
  await expectStep(page, before + 1);
  await page.keyboard.press('PageUp');
  await expect(handle).toHaveAttribute('aria-valuenow', value ?? '');
  // An arrow moves the handle.
  await page.keyboard.press('ArrowLeft');
  await expect(handle).not.toHaveAttribute('aria-valuenow', value ?? '');
  await endShow(page);
});

shared('a link leads to its section within the show, where the focus is afterwards', async ({ page }) => {
  await ready(page);
  await show(page, 'overview');
  await page.locator('#overview a[href="#return-sequences"]').first().click();
  await expect(place(page)).toContainText('7.1.3 ');
  await expect(page.locator('main section').filter({ visible: true })).toHaveCount(1);

  // To the glossary, and back to the word, whose section is hidden meanwhile.
  const word = page.locator('#return-sequences a[href="#term-hidden-state"]').first();
  await word.click();
  await page.getByRole('dialog').getByRole('link').click();
  await expect(place(page)).toContainText('Glossary');
  await page.getByTestId('glossary-back').click();
  await expect(place(page)).toContainText('7.1.3 ');
  await expect(word).toBeFocused();
  await expect(word).toBeInViewport();

  await page.keyboard.press('Escape');
  await expect(page.getByTestId('show')).toHaveCount(0);
  await expect(page.locator('#return-sequences')).toBeFocused();
});

shared('a show that ends before the browser is in full screen leaves full screen', async ({ page }) => {
  await ready(page);
  await page.evaluate(() => {
    const real = Element.prototype.requestFullscreen;
    Reflect.set(window, 'real', real);
    const asked = new Promise((go) => Reflect.set(window, 'go', go));
    Element.prototype.requestFullscreen = async function (options) {
      await asked;
      await real.call(this, options);
      Reflect.set(window, 'entered', true);
    };
  });
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('show')).toHaveCount(0);
  await page.evaluate(() => (Reflect.get(window, 'go') as () => void)());
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'entered') === true)).toBe(true);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await page.evaluate(() => {
    Element.prototype.requestFullscreen = Reflect.get(window, 'real') as () => Promise<void>;
  });
});

shared('the keys of the route do nothing behind a show or a dialog', async ({ page }) => {
  await ready(page);
  await page.getByTestId('route-start').click();
  const route = page.getByTestId('route');
  await expect(route).toContainText('Stop 1 of');
  await page.keyboard.press('F8');
  await expect(page.getByTestId('show')).toBeVisible();
  await page.keyboard.press('n');
  await expect(route).toContainText('Stop 1 of');
  await page.keyboard.press('F8');
  await page.getByTestId('share-overview').click();
  await page.getByTestId('share-print').focus();
  await page.keyboard.press('n');
  await expect(route).toContainText('Stop 1 of');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(route).toContainText('Stop 2 of');
  await page.getByTestId('route-leave').click();
  await expect(route).toHaveCount(0);
});

test('a passage whose code arrives after the link was opened is open', async ({ page }) => {
  let arrive = (): void => undefined;
  const held = new Promise<void>((go) => {
    arrive = go;
  });
  await page.route(/\/assets\/Race-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await open(page, '/?lang=en&open=race-fields#depth-race');
  await expect.poll(() => new URL(page.url()).search).not.toContain('open');
  await expect(page.locator('#race-fields')).toHaveCount(0);
  arrive();
  // It is covered until the reader has guessed.
  await expect(page.getByTestId('race-fields')).toHaveAttribute('open', '');
});

test.describe('the file of bar and show is lost', () => {
  test.use({ allowErrors: /Failed to load|late-shell/ });
  test('the route says so where its bar would be, and fetches it again', async ({ page }) => {
    await page.route(/late-shell-parts-.*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/?lang=en');
    await expect(page.locator('#glossary')).toBeAttached();
    await expect(page.getByTestId('route-missing')).toHaveCount(0);
    await page.getByTestId('route-start').click();
    const notice = page.getByTestId('route-missing');
    await expect(notice).toBeInViewport({ ratio: 1 });
    await page.unrouteAll();
    await notice.getByRole('button').click();
    await expect(page.getByTestId('route')).toContainText('Stop 1 of');
    await expect(notice).toHaveCount(0);
  });
});
