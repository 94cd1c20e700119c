import type { Locator, Page } from '@playwright/test';
import { expectEngine, expectNumber, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

/** How soon the notice appears is tested by `src/worker/silence.test.ts`, independently of the load of the machine. */
const notice = (page: Page): Locator => page.getByTestId('silence');

const words = {
  en: {
    start: 'has not started yet',
    call: 'does not answer',
    end: 'End it and try again',
    retry: 'Try again',
  },
  'zh-CN': { start: '还没有启动', call: '没有回应', end: '结束并重试', retry: '重试' },
} as const;

/** Opens the page, and fits a model in it. */
async function openFitted(page: Page, lang: keyof typeof words): Promise<void> {
  await page.goto(`/?lang=${lang}&engine=reference&samples=40&${smallFit}`);
  await expectEngine(page, 'reference');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
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
  await expect(page.locator('#fit tbody tr')).toHaveCount(1);
  await samples.fill('40');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  await expectEngine(page, 'reference');
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
