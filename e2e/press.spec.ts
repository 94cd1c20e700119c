import { expectEngine, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

test('a press is cancelled by sliding off the button, also while a field has the focus', async ({ page }) => {
  await page.goto(`/?lang=en&engine=simd&samples=40&${smallFit}`);
  await expectEngine(page, 'simd');
  const start = page.getByTestId('fit-start');
  const field = page.locator('#fit').getByLabel('training sequences');
  const status = page.getByTestId('fit-status');
  /** Presses the button while the field has the focus, moves by so many pixels, and releases. */
  const press = async (moved: number): Promise<void> => {
    await field.focus();
    await start.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await start.boundingBox();
    if (box === null) throw new Error('the button is not shown');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - moved, { steps: 5 });
    await page.mouse.up();
  };
  await press(100);
  await expect(status).toHaveText('Not fitted yet.');
  // The next presses count, by the mouse and by the keyboard.
  await press(2);
  await expectStatus(page, 'done');
  const rows = page.locator('#fit tbody tr').filter({ hasText: /^\d+\. / });
  await expect(rows).toHaveCount(1);
  await press(100);
  await start.press('Enter');
  await expect(rows).toHaveCount(2);
});
