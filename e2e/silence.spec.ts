import type { Locator, Page } from '@playwright/test';
import {
  chooseEngine,
  expectEngine,
  expectNumber,
  expectStatus,
  fitToEnd,
  ownFits,
  smallFit,
} from './testing/handles';
import { expect, onePage, test } from './testing/page';

const shared = onePage(`/?lang=en&engine=simd&samples=2000&${smallFit}`);

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

async function setSamples(page: Page, samples: number): Promise<void> {
  await expectEngine(page, 'simd');
  await page.getByTestId('fit-samples').fill(String(samples));
  await page.getByTestId('fit-samples').press('Enter');
}

/** Fits a model; its evaluation, which follows by itself, is over, too. */
async function fitted(page: Page): Promise<void> {
  await setSamples(page, 2000);
  await fitToEnd(page);
  await expectNumber(page.getByTestId('evaluate-mae'));
}

/** Chooses a language, also while the worker is silent. */
async function speak(page: Page, lang: keyof typeof words): Promise<void> {
  await page.getByTestId('language-select').selectOption(lang);
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
}

async function closeWorker(page: Page): Promise<void> {
  page
    .workers()[0]
    .evaluate(() => self.close())
    .catch(() => undefined);
  await expect(notice(page)).toContainText(words.en.call);
}

async function endWorker(page: Page): Promise<void> {
  await notice(page).getByRole('button', { name: words.en.end }).click();
  await expect(notice(page)).toBeHidden();
}

/** Code that blocks a worker forever: it waits for a change of shared memory that never comes, and uses no processor time. */
const forever = `Atomics.wait(new Int32Array(
  new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer), 0, 0);`;

/** Makes the worker hang from its next task on. */
async function hang(page: Page): Promise<void> {
  await page.workers()[0].evaluate(`setTimeout(() => { ${forever} });`);
}

shared('a worker that closes itself during a fit is noticed, and only that fit is lost', async ({ page }) => {
  await fitted(page);
  const before = await ownFits(page).count();
  const samples = page.getByTestId('fit-samples');
  await samples.fill('1000000');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'running');
  await expect(page.getByTestId('fit-progress')).toHaveAttribute('max', '100000');
  await expect(notice(page)).toBeHidden();
  await closeWorker(page);
  await endWorker(page);
  await expectStatus(page, 'failed');
  await expect(samples).toHaveValue('1000000');
  await expect(ownFits(page)).toHaveCount(before);
  await samples.fill('40');
  await fitToEnd(page);
  await expectEngine(page, 'simd');
});

shared(
  'a fit whose worker has ended goes on from its last model, to the same loss as an undisturbed one',
  async ({ page }) => {
    const losses = () =>
      page.evaluate(() =>
        (JSON.parse(localStorage.getItem('ringdown.runs') ?? '[]') as { loss: number }[]).map(
          ({ loss }) => loss,
        ),
      );
    await fitted(page);
    const before = (await losses()).length;
    const fit = page.locator('#fit');
    for (const batch of ['1', '2', '3']) {
      await page.getByTestId('fit-step').click();
      await expect(page.getByTestId('fit-progress')).toHaveAttribute('value', batch);
      await expectStatus(page, 'paused');
    }
    await closeWorker(page);
    await endWorker(page);
    await expectStatus(page, 'failed');
    await expect(fit).toContainText('a fit goes on from the last model that the page kept');
    await fit.getByRole('button', { name: words.en.retry }).click();
    await expectStatus(page, 'done');
    await expect(fit).toContainText('batch 200 of 200');
    await expect.poll(async () => (await losses()).length).toBe(before + 1);
    const [undisturbed, resumed] = (await losses()).slice(-2);
    expect(undisturbed).toBeGreaterThan(0);
    expect(resumed).toBe(undisturbed);
  },
);

shared('after a change of the settings, trying again begins a fit with them', async ({ page }) => {
  await setSamples(page, 2000);
  const fit = page.locator('#fit');
  await page.getByTestId('fit-step').click();
  await expectStatus(page, 'paused');
  await closeWorker(page);
  await endWorker(page);
  await expectStatus(page, 'failed');
  const samples = page.getByTestId('fit-samples');
  const retry = fit.getByRole('button', { name: words.en.retry });
  await samples.fill('-1');
  await retry.click();
  // A field with a refused value is asked about first, as before any fit.
  await expect(page.getByTestId('fit-refused')).toBeVisible();
  await samples.fill('400');
  await retry.click();
  await expect(page.getByTestId('fit-progress')).toHaveAttribute('max', '40');
  await page.getByTestId('fit-stop').click();
  await expectStatus(page, 'done');
});

shared(
  'a worker that hangs while it evaluates is noticed in either language, and the call can be repeated',
  async ({ page }) => {
    await fitted(page);
    await hang(page);
    await page.getByTestId('evaluate-run').click();
    await expect(notice(page)).toContainText(words.en.call);
    await speak(page, 'zh-CN');
    await expect(notice(page)).toContainText(words['zh-CN'].call);
    await notice(page).getByRole('button', { name: words['zh-CN'].end }).click();
    // The page holds the model, so the new worker can evaluate it.
    await page.locator('#evaluate').getByRole('button', { name: words['zh-CN'].retry }).click();
    await expectNumber(page.getByTestId('evaluate-mae'));
    await expect(notice(page)).toBeHidden();
    await expectStatus(page, 'done');
    await speak(page, 'en');
  },
);

shared('the page waits for a worker that is only busy, and shows its answer', async ({ page }) => {
  let goOn = (): void => undefined;
  await page.route('**/held', async (route) => {
    await new Promise<void>((resolve) => (goOn = resolve));
    await route.fulfill({ body: '' });
  });
  await fitted(page);
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
  await page.unroute('**/held');
});

shared('an engine that hangs can be left for the one that the page chooses', async ({ page }) => {
  await fitted(page);
  await chooseEngine(page, 'reference');
  await expectEngine(page, 'reference');
  await page.keyboard.press('Escape');
  await hang(page);
  await page.getByTestId('evaluate-run').click();
  await notice(page).getByRole('button', { name: words.en.choose }).click();
  await expectEngine(page, 'simd');
  await expect(page.getByTestId('engine-select')).toHaveValue('auto');
  await expect(notice(page)).toBeHidden();
});

test('a worker that hangs while it starts is noticed in either language, and started again', async ({
  page,
}) => {
  await page.route(/host-.*\.js/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: forever }),
  );
  const started = page.waitForEvent('worker');
  await page.goto('/?lang=en');
  await started;
  await expect(notice(page)).toContainText(words.en.start);
  await speak(page, 'zh-CN');
  await expect(notice(page)).toContainText(words['zh-CN'].start);
  await page.unroute(/host-.*\.js/);
  await notice(page).getByRole('button', { name: words['zh-CN'].end }).click();
  await expectEngine(page, 'simd');
  await expect(notice(page)).toBeHidden();
  // The call to the worker that hung can be repeated where it was made.
  const retry = page.locator('#model').getByRole('button', { name: words['zh-CN'].retry });
  await retry.click();
  await expect(retry).toHaveCount(0);
});
