import type { Page } from '@playwright/test';
import { chooseEngine, expectEngine, expectStatus, openSettings, smallFit } from './testing/handles';
import { expect, onePage } from './testing/page';

const test = onePage(`/?lang=en&engine=simd&samples=2000&${smallFit}`);

interface Spoken {
  readonly text: string;
  /** In milliseconds. */
  readonly at: number;
}

test.beforeEach(async ({ page }) => {
  await expectEngine(page, 'simd');
  await expect(page.getByTestId('ndim-reply')).toBeAttached();
  // Everything that screen readers speak: every new text of a live region.
  await page.evaluate(() => {
    if (Reflect.has(window, 'spoken')) return;
    const spoken: Spoken[] = [];
    Reflect.set(window, 'spoken', spoken);
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[aria-live], [role=status], [role=alert], output');
        if (!region || region.getAttribute('aria-live') === 'off') continue;
        const text = region.textContent;
        const last = spoken.at(-1);
        const at = performance.now();
        // One change may be reported in several records.
        if (text !== '' && (last?.text !== text || at - last.at > 100)) spoken.push({ text, at });
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
});

const spoken = (page: Page): Promise<Spoken[]> =>
  page.evaluate(() => Reflect.get(window, 'spoken') as Spoken[]);

/** Runs an action, waits until the page has spoken the sentence, and returns everything spoken since the action. */
async function heard(page: Page, act: () => Promise<unknown>, sentence: RegExp): Promise<string[]> {
  const before = (await spoken(page)).length;
  const since = async () => (await spoken(page)).slice(before).map(({ text }) => text);
  await act();
  await expect
    .poll(async () => (await since()).filter((text) => sentence.test(text)).length)
    .toBeGreaterThan(0);
  return since();
}

const arrows = async (page: Page, testId: string, times: number) => {
  await page.getByTestId(testId).focus();
  for (let press = 0; press < times; press += 1) await page.keyboard.press('ArrowRight');
};

/** Moves a slider by so many steps without a pause, however slow the machine is. */
const drag = async (page: Page, testId: string, steps: number) => {
  await page.getByTestId(testId).focus();
  await page.getByTestId(testId).evaluate((element, count) => {
    const slider = element as HTMLInputElement;
    // React overrides the property of the element itself.
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    for (let step = 0; step < count; step += 1) {
      set?.call(slider, String(Number(slider.value) + Number(slider.step)));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, steps);
};

test('a slider of one figure does not make the sentences of other figures spoken', async ({ page }) => {
  await page.locator('#flat-forecast').scrollIntoViewIfNeeded();
  const reads = page.getByTestId('stack-reads');
  await expect(page.getByTestId('flat-verdict')).toContainText('0.');
  await page.getByTestId('stack-period').scrollIntoViewIfNeeded();
  await expect(reads).toBeVisible();
  const words = await heard(
    page,
    async () => {
      await arrows(page, 'stack-period', 3);
      await page.getByTestId('stack-switch').press('Space');
    },
    /./,
  );
  expect(words).toEqual([await reads.textContent()]);
});

test('a moving slider announces its value, and its sentence once, after it has stopped', async ({ page }) => {
  await expect(page.getByTestId('overview-forecast')).toContainText('On this wave');
  const words = await heard(page, () => drag(page, 'overview-period', 5), /^On this wave/);
  expect(words.filter((text) => text.startsWith('On this wave'))).toHaveLength(1);
});

test('the button of the example that equals the stack is marked', async ({ page }) => {
  const [two, four] = [page.getByTestId('stack-two'), page.getByTestId('stack-four')];
  await two.click();
  await expect(two).toHaveAttribute('aria-pressed', 'true');
  await expect(four).toHaveAttribute('aria-pressed', 'false');
  await page.getByTestId('stack-add').click();
  await expect(two).toHaveAttribute('aria-pressed', 'false');
});

test('the page’s other results are spoken, and a button’s return to its first label is not', async ({
  page,
}) => {
  await heard(page, () => page.getByTestId('predict-shipped-next').press('Enter'), /^The wave has period/);

  await page.getByTestId('noise-guess-show').click();
  const noise = page.getByTestId('noise-level').getByRole('radio').first();
  await noise.scrollIntoViewIfNeeded();
  await expect(page.getByTestId('noise')).toContainText('0.');
  await noise.focus();
  await heard(page, () => page.keyboard.press('ArrowRight'), /noise/);

  const strip = page.getByTestId('examples-sequences').getByRole('radio').first();
  await strip.focus();
  await heard(page, () => page.keyboard.press('ArrowDown'), /^Sequence 1:/);

  await openSettings(page);
  await page.getByTestId('engine-select').focus();
  await heard(page, () => page.getByTestId('engine-select').selectOption('reference'), /^reference/);

  const copy = page.getByTestId('overview-program').getByRole('button', { name: 'Copy' });
  await page.context().grantPermissions(['clipboard-write']);
  const words = await heard(page, () => copy.press('Enter'), /^Copied$/);
  await expect(copy).toHaveText('Copy');
  expect((await spoken(page)).map(({ text }) => text)).not.toContain('Copy');
  expect(words).toEqual(['Copied']);
  await chooseEngine(page, 'simd');
  await page.keyboard.press('Escape');
});

// Without a fit.
test('buttons that disappear move the focus: to the switch they have flipped, to the button pressed before', async ({
  page,
}) => {
  await page.getByTestId('stack-slip').click();
  await page.getByTestId('stack-mend').press('Enter');
  await expect(page.getByTestId('stack-sequences-0')).toBeFocused();
  await expect(page.getByTestId('stack-sequences-0')).toBeChecked();

  await page.getByTestId('ndim-error').locator('summary').click();
  await page.getByTestId('ndim-figure').scrollIntoViewIfNeeded();
  const before = (await spoken(page)).length;
  await page.getByTestId('ndim-mend').press('Enter');
  await expect(page.getByTestId('ndim-switch')).toBeFocused();
  await expect
    .poll(async () => (await spoken(page)).slice(before).map(({ text }) => text))
    .toContainEqual(expect.stringMatching(/^No complaint from TensorFlow\.js/));

  const evaluate = page.getByTestId('evaluate-run');
  await evaluate.press('Enter');
  const retry = page.locator('#evaluate').getByRole('button', { name: 'Try again' });
  await retry.press('Enter');
  await expect(evaluate).toBeFocused();
});

test('the end of a fit is spoken at once, with its loss; a short fit announces nothing before', async ({
  page,
}) => {
  await page.evaluate(() => {
    const status = document.querySelector('[data-testid=fit-status]');
    if (status === null) return;
    new MutationObserver(() => {
      if (status.getAttribute('data-status') !== 'done') return;
      // A second in twenty steps: each waits its turn behind what the page has to do, as its announcement does.
      const step = (left: number): void => {
        if (left > 0) {
          setTimeout(step, 50, left - 1);
          return;
        }
        const all = Reflect.get(window, 'spoken') as Spoken[];
        Reflect.set(
          window,
          'spokenInTime',
          all.map(({ text }) => text),
        );
      };
      step(20);
    }).observe(status, { attributeFilter: ['data-status'] });
  });
  await heard(page, () => page.getByTestId('fit-start').click(), /^Fitted\. The loss is 0\.\d+\.$/);
  await expectStatus(page, 'done');
  const inTime = () => page.evaluate(() => Reflect.get(window, 'spokenInTime') as string[] | undefined);
  await expect.poll(inTime).toContainEqual(expect.stringMatching(/^Fitted\./));
  // The progress bar changes up to 15 times a second and is no live region, nor in one.
  await expect(page.locator('[role=status] progress, [aria-live] progress')).toHaveCount(0);

  const mae = /^The model’s error of 0\.\d+ is/;
  await heard(page, () => page.getByTestId('evaluate-run').click(), mae);
  // The same result again is also announced.
  await heard(page, () => page.getByTestId('evaluate-run').click(), mae);
  await heard(page, () => page.getByTestId('predict-run').click(), /^The wave has period/);

  // A spreadsheet reads the numbers that are copied, also negative ones.
  await page.evaluate(() => {
    addEventListener('copy', ({ clipboardData }) =>
      Reflect.set(
        window,
        'copied',
        ['plain', 'html'].map((kind) => clipboardData?.getData(`text/${kind}`)),
      ),
    );
    const rows = document.querySelector('[data-testid=predict-table] tbody');
    if (rows) getSelection()?.selectAllChildren(rows);
  });
  await page.keyboard.press('ControlOrMeta+C');
  const [plain = '', html = ''] = await page.evaluate(() => Reflect.get(window, 'copied') as string[]);
  const numbers = plain.trim().split(/\s+/).map(Number);
  expect(numbers).toHaveLength(20);
  expect(numbers.every(Number.isFinite)).toBe(true);
  expect(Math.min(...numbers)).toBeLessThan(0);
  expect(html).toMatch(/^<table/);
  expect(html).not.toContain('\u2212');

  // Fit, evaluation and forecast all show that they are of other settings; it is said once.
  const words = await heard(
    page,
    () => page.getByTestId('seed-input').fill('99'),
    /^Made with other settings/,
  );
  await expect(page.getByText(/^Made with other settings/)).toHaveCount(4);
  expect(words.filter((text) => text.includes('other settings'))).toHaveLength(1);
});
