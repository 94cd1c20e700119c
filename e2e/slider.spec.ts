import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './testing/page';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

const sliders = ['overview-period', 'depth-timesteps', 'sine-frequency', 'waves-count', 'overview-decay'];

type Place = { readonly x: number; readonly y: number };

/** A point on a slider's track, at `share` of its width, with the slider in the middle of the screen. */
async function onTrack(page: Page, testId: string, share: number): Promise<Place> {
  const slider = page.getByTestId(testId);
  await slider.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await slider.boundingBox();
  if (box === null) throw new Error(`${testId} is not shown.`);
  return { x: Math.round(box.x + share * box.width), y: Math.round(box.y + box.height / 2) };
}

/** Touches, moves by so many pixels, one step per frame, waits, so that no scrolling continues afterwards, and lifts. */
async function swipe(page: Page, touch: CDPSession, { x, y }: Place, right: number, down: number) {
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Place[]) => {
    await touch.send('Input.dispatchTouchEvent', { type, touchPoints });
    await page.evaluate(() => new Promise(requestAnimationFrame));
  };
  await send('touchStart', [{ x, y }]);
  for (let step = 1; step <= 20; step += 1) {
    const share = Math.min(1, step / 10);
    await send('touchMove', [{ x: x + share * right, y: y + share * down }]);
  }
  await send('touchEnd', []);
}

test('a touch on a slider’s track that scrolls the page keeps the value; one that drags changes it', async ({
  page,
}) => {
  await page.goto('/?lang=en');
  await expect(page.locator('#further-reading')).toBeAttached();
  const touch = await page.context().newCDPSession(page);
  const scrolled = () => page.evaluate(() => scrollY);
  for (const testId of sliders) {
    const slider = page.getByTestId(testId);
    const value = await slider.inputValue();
    const filled = (await slider.getAttribute('style')) ?? '';
    for (const share of [0.15, 0.85]) {
      const place = await onTrack(page, testId, share);
      const before = await scrolled();
      await swipe(page, touch, place, 4, -250);
      await expect.poll(scrolled, testId).toBeGreaterThan(before + 100);
      // Both the value of the input and the value that the page uses.
      await expect(slider, testId).toHaveValue(value);
      await expect(slider, testId).toHaveAttribute('style', filled);
    }
    const place = await onTrack(page, testId, 0.3);
    const before = await scrolled();
    await swipe(page, touch, place, 100, 0);
    await expect(slider, testId).not.toHaveValue(value);
    expect(await scrolled(), testId).toBe(before);
  }
});
