import type { Page } from '@playwright/test';
import { expectEngine, expectNumber, expectStatus } from './testing/handles';
import { expect, test } from './testing/page';

const small = 'engine=simd&samples=200&units=4&layers=1&length=10&output=2';

test('finished fits outlive a reload: settings, seed and errors, and a word on the model that is gone', async ({
  page,
}) => {
  await page.goto(`/?lang=en&seed=9&${small}`);
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await page.getByTestId('evaluate-run').click();
  const mae = await expectNumber(page.getByTestId('evaluate-mae'));
  const name = 'Fit 1: 1 × 4 units, seed 9, 20 of 20 updates';
  await expect(page.getByTestId('evaluate-model')).toHaveText(name);
  const print = await page.getByTestId('fingerprint').textContent();
  await page.reload();
  const row = page
    .getByTestId('fit-history')
    .locator('tbody tr')
    .filter({ hasText: /^\d+\. / });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('seed 9');
  await expect(row).toContainText('earlier visit');
  await expect(row.locator('td').nth(1)).toHaveText(mae.toFixed(4));
  await expect(page.getByTestId('fit-status')).toHaveText(/the model of the last one is gone/);
  // Fitted again from its seed, it is the same model, whatever the fields say.
  await expectEngine(page, 'simd');
  await page.getByTestId('seed-input').fill('10');
  await page.getByTestId('fit-repeat-1').click();
  await expectStatus(page, 'done');
  await expect(page.getByTestId('fit-repeated')).toHaveAttribute('data-same', 'true');
  await expect(page.getByTestId('fit-repeated')).toContainText(print ?? 'no fingerprint');
  await expect(page.getByTestId('fingerprint')).toHaveText(print ?? '');
  await expect(page.getByTestId('fit-planned')).toContainText('Fit 1 again, with its settings and seed');
  await expect(page.getByTestId('seed-input')).toHaveValue('10');
  await expect(page.getByTestId('evaluate-model')).toHaveText(/^Fit 2: .*seed 9/);
  expect(await expectNumber(page.getByTestId('evaluate-mae'))).toBe(mae);
  await page.getByRole('button', { name: 'Forget the fits of earlier visits' }).click();
  await expect(row).toHaveCount(1);
  await page.reload();
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('2. 200');
});

/** The fingerprint of a fit that is done. */
async function fingerprintOf(page: Page): Promise<string> {
  await expectStatus(page, 'done');
  return (await page.getByTestId('fingerprint').textContent()) ?? '';
}

test('two tabs fit at once, one with a coarse clock, frozen and without its storage: the same model in both', async ({
  page,
  context,
}) => {
  const address = `/?lang=en&seed=9&${small}&samples=20000`.replace('samples=200&', '');
  const other = await context.newPage();
  // As with resistFingerprinting, in the page and in its worker.
  const coarse =
    'const exact = performance.now.bind(performance); performance.now = () => Math.floor(exact() / 100) * 100;';
  await other.addInitScript(coarse);
  await other.route(/\/host-.*\.js/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${coarse}\n${await answer.text()}` });
  });
  for (const tab of [page, other]) {
    await tab.goto(address);
    await expectEngine(tab, 'simd');
  }
  await page.getByTestId('fit-start').click();
  const undisturbed = await fingerprintOf(page);

  await other.bringToFront();
  await other.getByTestId('fit-speed-64').check();
  await other.getByTestId('fit-start').click();
  await expectStatus(other, 'running');
  const session = await context.newCDPSession(other);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.bringToFront();
  await page.getByTestId('fit-start').click();
  expect(await fingerprintOf(page)).toBe(undisturbed);
  await page.evaluate(() => localStorage.clear());
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await other.bringToFront();
  await other.getByTestId('fit-speed-full').check();
  expect(await fingerprintOf(other)).toBe(undisturbed);

  // What was cleared is gone; the fit that ended afterwards is stored, and so is the next one of the other tab.
  await page.getByTestId('fit-start').click();
  await expect(page.getByTestId('fit-status')).toContainText('of 2,000');
  expect(await fingerprintOf(page)).toBe(undisturbed);
  await page.reload();
  const rows = page
    .getByTestId('fit-history')
    .locator('tbody tr')
    .filter({ hasText: /^\d+\. / });
  await expect(rows).toHaveCount(2);
});

test('a fit in which the page is reloaded is taken up: a short one from its seed, a long one from its last model', async ({
  page,
}) => {
  const fits = () =>
    page.evaluate(() =>
      (JSON.parse(localStorage.getItem('ringdown.runs') ?? '[]') as Record<string, unknown>[]).map(
        ({ curve, fingerprint }) => ({ curve, fingerprint }),
      ),
    );
  const stepTo = async (batch: number) => {
    await page.getByTestId('fit-step').click();
    await expect(page.getByTestId('fit-progress')).toHaveAttribute('value', String(batch));
    await expectStatus(page, 'paused');
  };
  const notice = page.getByTestId('fit-interrupted');
  await page.clock.install();
  await page.goto(`/?lang=en&seed=9&${small}`);
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await stepTo(1);
  await stepTo(2);
  await page.reload();
  await expect(notice).toHaveText(
    /Fit 2 was under way when the page was left, at batch 2 of 20\. It began from its seed/,
  );
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-take-up').click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByTestId('fit-progress')).toHaveAttribute('value', '2');
  await expectStatus(page, 'paused');

  // Half a minute passes between two batches.
  await page.clock.fastForward(30_000);
  await stepTo(3);
  const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(names).toContain('ringdown');
  await expect.poll(() => page.evaluate(storedModels)).toBe(1);
  await page.reload();
  await expect(notice).toContainText('The page kept its model of batch 3');
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-take-up').click();
  await expectStatus(page, 'done');
  await expect(page.getByTestId('fit-status')).toContainText('batch 20 of 20');
  const [whole, ...rest] = await fits();
  expect(rest).toEqual([whole]);
  await page.reload();
  await expectEngine(page, 'simd');
  await expect(notice).toHaveCount(0);
});

/** Runs in the page, once its database exists: how many models are stored. */
function storedModels(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ringdown');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const counting = opening.result.transaction('snapshots').objectStore('snapshots').count();
      counting.onerror = reject;
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}
