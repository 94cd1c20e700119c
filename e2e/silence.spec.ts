import type { Locator, Page } from '@playwright/test';
import { expectEngine, expectNumber, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

/** How soon the notice appears is tested by `src/worker/silence.test.ts`, independently of the load of the machine. */
const notice = (page: Page): Locator => page.getByTestId('silence');

const words = {
  en: {
    start: 'has not started yet',
    call: 'does not answer',
    choose: 'Let the page choose',
    end: 'End it and try again',
    retry: 'Try again',
  },
  'zh-CN': { start: '还没有启动', call: '没有回应', choose: '由页面选择', end: '结束并重试', retry: '重试' },
} as const;

/** Opens the page, and fits a model in it; its evaluation, which follows by itself, is over, too. */
async function openFitted(page: Page, lang: keyof typeof words): Promise<void> {
  await page.goto(`/?lang=${lang}&engine=reference&samples=40&${smallFit}`);
  await expectEngine(page, 'reference');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await expectNumber(page.getByTestId('evaluate-mae'));
}

/** Keeps the worker's event loop busy forever, from its next task on. */
async function hang(page: Page): Promise<void> {
  await page.workers()[0].evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
}

test('a worker that closes itself during a fit is noticed, and only that fit is lost', async ({ page }) => {
  await openFitted(page, 'en');
  const samples = page.locator('#fit').getByLabel('training sequences');
  await samples.fill('100000');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'running');
  await expect(page.getByTestId('fit-progress')).toHaveAttribute('max', '10000');
  await expect(notice(page)).toBeHidden();
  page
    .workers()[0]
    .evaluate(() => self.close())
    .catch(() => undefined);
  await expect(notice(page)).toContainText(words.en.call);

  await notice(page).getByRole('button', { name: words.en.end }).click();
  await expect(notice(page)).toBeHidden();
  await expectStatus(page, 'failed');
  await expect(samples).toHaveValue('100000');
  await expect(
    page
      .getByTestId('fit-history')
      .locator('tbody tr')
      .filter({ hasText: /^\d+\. / }),
  ).toHaveCount(1);
  await samples.fill('40');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await expectEngine(page, 'reference');
});

test('a fit whose worker has ended goes on from its last model, to the same loss as an undisturbed one', async ({
  page,
}) => {
  await page.goto(`/?lang=en&engine=simd&samples=2000&${smallFit}`);
  await expectEngine(page, 'simd');
  const fit = page.locator('#fit');
  const progress = page.getByTestId('fit-progress');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await page.getByTestId('fit-step').click();
  await expectStatus(page, 'paused');
  for (const batch of ['2', '3']) {
    await page.getByTestId('fit-step').click();
    await expect(progress).toHaveAttribute('value', batch);
    await expectStatus(page, 'paused');
  }
  page
    .workers()[0]
    .evaluate(() => self.close())
    .catch(() => undefined);
  await expect(notice(page)).toContainText(words.en.call);
  await notice(page).getByRole('button', { name: words.en.end }).click();
  await expectStatus(page, 'failed');
  await expect(fit).toContainText('a fit goes on from the last model that the page kept');
  await fit.getByRole('button', { name: words.en.retry }).click();
  await expectStatus(page, 'done');
  await expect(fit).toContainText('batch 200 of 200');
  const losses = await page.evaluate(() =>
    (JSON.parse(localStorage.getItem('ringdown.runs') ?? '[]') as { id: string; loss: number }[]).map(
      ({ id, loss }) => ({ id, loss }),
    ),
  );
  expect(losses).toEqual([
    { id: '1', loss: losses[0]?.loss },
    { id: '2', loss: losses[0]?.loss },
  ]);
});

test('after a change of the settings, trying again begins a fit with them', async ({ page }) => {
  await page.goto(`/?lang=en&engine=simd&samples=2000&${smallFit}`);
  await expectEngine(page, 'simd');
  const fit = page.locator('#fit');
  await page.getByTestId('fit-step').click();
  await expectStatus(page, 'paused');
  page
    .workers()[0]
    .evaluate(() => self.close())
    .catch(() => undefined);
  await notice(page).getByRole('button', { name: words.en.end }).click();
  await expectStatus(page, 'failed');
  const samples = fit.getByLabel('training sequences');
  const retry = fit.getByRole('button', { name: words.en.retry });
  await samples.fill('-1');
  await retry.click();
  // A field with a refused value is asked about first, as before any fit.
  await expect(page.getByTestId('fit-refused')).toBeVisible();
  await samples.fill('400');
  await retry.click();
  await expect(page.getByTestId('fit-progress')).toHaveAttribute('max', '40');
});

for (const lang of ['en', 'zh-CN'] as const) {
  test(`a worker that hangs while it starts is noticed and started again, ${lang}`, async ({ page }) => {
    await page.route(/host-.*\.js/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'for (;;);' }),
    );
    const started = page.waitForEvent('worker');
    await page.goto(`/?lang=${lang}`);
    await started;
    await expect(notice(page)).toContainText(words[lang].start);
    await page.unroute(/host-.*\.js/);
    await notice(page).getByRole('button', { name: words[lang].end }).click();
    await expectEngine(page, 'simd');
    await expect(notice(page)).toBeHidden();
    // The call to the worker that hung can be repeated where it was made.
    const retry = page.locator('#model').getByRole('button', { name: words[lang].retry });
    await retry.click();
    await expect(retry).toHaveCount(0);
  });

  test(`a worker that hangs while it evaluates is noticed, and the call can be repeated, ${lang}`, async ({
    page,
  }) => {
    await openFitted(page, lang);
    await hang(page);
    await page.getByTestId('evaluate-run').click();
    await expect(notice(page)).toContainText(words[lang].call);
    await notice(page).getByRole('button', { name: words[lang].end }).click();
    // The page holds the model, so the new worker can evaluate it.
    await page.locator('#evaluate').getByRole('button', { name: words[lang].retry }).click();
    await expectNumber(page.getByTestId('evaluate-mae'));
    await expect(notice(page)).toBeHidden();
    await expectStatus(page, 'done');
  });
}

test('an engine that hangs can be left for the one that the page chooses', async ({ page }) => {
  await openFitted(page, 'en');
  await hang(page);
  await page.getByTestId('evaluate-run').click();
  await notice(page).getByRole('button', { name: words.en.choose }).click();
  await expectEngine(page, 'simd');
  await expect(page.getByTestId('engine-select')).toHaveValue('auto');
  await expect(notice(page)).toBeHidden();
});

test('the page waits for a worker that is only busy, and shows its answer', async ({ page }) => {
  let goOn = (): void => undefined;
  await page.route('**/held', async (route) => {
    await new Promise<void>((resolve) => (goOn = resolve));
    await route.fulfill({ body: '' });
  });
  await openFitted(page, 'en');
  await page.workers()[0].evaluate(() => {
    setTimeout(() => {
      const request = new XMLHttpRequest();
      // Synchronous: the worker's event loop waits until the test answers the request.
      request.open('GET', '/held', false);
      request.send();
    });
  });
  await page.getByTestId('evaluate-run').click();
  await expect(notice(page)).toContainText(words.en.call);
  goOn();
  await expectNumber(page.getByTestId('evaluate-mae'));
  await expect(notice(page)).toBeHidden();
});
