import type { Locator, Page } from '@playwright/test';
import { violations } from './testing/axe';
import { expectEngine, expectNumber, fitToEnd } from './testing/handles';
import { anotherPage, expect, onePage, test } from './testing/page';

/** A race of some seconds: short waves, few of them. */
const small = 'engine=simd&samples=200&length=10&output=2&lr=0.01';
/** A race that no test waits for. */
const endless = 'engine=simd&samples=1000000';
const onEndless = onePage(`/?lang=en&${endless}`);
const onSmall = anotherPage(`/?lang=en&${small}`);

const status = (page: Page): Locator => page.getByTestId('race-status');

/** Skips the guess, unless it is answered; the race's controls are then visible. */
async function skipGuess(page: Page): Promise<void> {
  await expectEngine(page, 'simd');
  await page.locator('#depth-race').scrollIntoViewIfNeeded();
  const race = page.getByTestId('race-start');
  const skip = page.getByTestId('race-guess-show');
  await expect(race.or(skip).filter({ visible: true }).first()).toBeVisible();
  if (await skip.isVisible()) await skip.click();
  await expect(race).toBeVisible();
}

async function openFields(page: Page): Promise<void> {
  const fold = page.getByTestId('race-fields');
  // The tab remembers it.
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  await expect(page.getByTestId('race-units-1')).toBeVisible();
}

async function typeInto(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

const raceIs = (page: Page, wanted: 'running' | 'stopped' | 'over'): Promise<void> =>
  expect(status(page)).toHaveAttribute('data-status', wanted, { timeout: 80_000 });

/** The numbers of a column of the table of all fits, from the first seed to the last. */
async function errorsOf(page: Page, stack: string): Promise<number[]> {
  const table = page.getByTestId('race-fits');
  const names = await table.locator('thead th').allTextContents();
  const column = names.indexOf(stack);
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  return rows.map((cells) => Number(cells[column]));
}

onEndless('a race stops at once, frees its workers, and goes on from where it was', async ({ page }) => {
  await skipGuess(page);
  const before = page.workers().length;
  await page.getByTestId('race-start').click();
  await expect(page.getByTestId('race-progress')).not.toHaveAttribute('value', '0');
  const racing = page.workers().slice(before);
  expect(racing.length).toBeGreaterThan(0);
  // A lock of a worker is released when the worker has ended.
  await Promise.all(
    racing.map((worker, index) =>
      worker.evaluate(
        (name) =>
          new Promise<void>((held, failed) => {
            const forever = () => {
              held();
              return new Promise(() => undefined);
            };
            navigator.locks.request(name, forever).catch(failed);
          }),
        `worker ${index}`,
      ),
    ),
  );
  // In the page, so that the test's own messages are not counted.
  const delay = await page.evaluate(async (workers) => {
    const stop = document.querySelector('[data-testid=race-stop]') as HTMLElement;
    const pressed = performance.now();
    stop.click();
    for (let index = 0; index < workers; index += 1)
      await navigator.locks.request(`worker ${index}`, () => undefined);
    return performance.now() - pressed;
  }, racing.length);
  await raceIs(page, 'stopped');
  // Milliseconds: a batch of all fits takes longer than the bar for a press.
  expect(delay).toBeLessThan(500);
  await expect.poll(() => page.workers().length).toBe(before);
  await expect(status(page)).toContainText('0 of 20 fits are done');
  await page.getByTestId('race-go-on').click();
  await raceIs(page, 'running');
  await expect.poll(() => page.workers().length).toBeGreaterThan(before);
  await page.getByTestId('race-stop').click();
  await raceIs(page, 'stopped');
});

onEndless(
  'a worker of the race that no longer gets on is a sentence, until the race is stopped',
  async ({ page }) => {
    await skipGuess(page);
    const before = page.workers().length;
    await page.getByTestId('race-start').click();
    await raceIs(page, 'running');
    await expect.poll(() => page.workers().length).toBeGreaterThan(before);
    await expect(page.getByTestId('race-progress')).not.toHaveAttribute('value', '0');
    await page
      .workers()
      .at(-1)
      ?.evaluate(() => close());
    await expect(page.getByTestId('race-silent')).toContainText(
      'A worker has finished nothing for some seconds',
    );
    await page.getByTestId('race-stop').click();
    await expect(page.getByTestId('race-silent')).toHaveCount(0);
    await raceIs(page, 'stopped');
  },
);

onEndless(
  'the sentence of a race that runs or is stopped is that of its plan; other plans are marked',
  async ({ page }) => {
    await skipGuess(page);
    await openFields(page);
    const plan = page.getByTestId('race-plan');
    const other = page.getByTestId('race-other-plan');
    await page.getByTestId('race-start').click();
    await expect(page.getByTestId('race-guess-truth')).toHaveText('The race will tell.');
    await typeInto(page.getByTestId('race-samples'), '300');
    await expect(page.getByTestId('race-samples')).toHaveValue('300');
    await expect(plan).toContainText('20 fits, seeds 1 to 5: 1,000,000 sequences');
    await expect(other).toHaveCount(0);

    // Stop and go on are one button, which keeps the focus.
    await page.getByTestId('race-stop').focus();
    await page.keyboard.press('Enter');
    await raceIs(page, 'stopped');
    await expect(page.getByTestId('race-go-on')).toBeFocused();
    await expect(plan).toContainText('1,000,000 sequences');
    await expect(other).toContainText('They differ in: training sequences.');
    await typeInto(page.getByTestId('race-units-1'), '8');
    await typeInto(page.getByTestId('race-seed'), '2');
    await expect(other).toContainText('They differ in: training sequences, stacks, seeds.');
    // The address follows, so that it opens the same race elsewhere.
    const query = 'race=1x8-2x20-3x16-4x13&raceseed=2';
    await expect.poll(() => new URL(page.url()).search).toContain(query);

    await page.getByTestId('race-start').click();
    await expect(plan).toContainText('20 fits, seeds 2 to 6: 300 sequences');
    await expect(other).toHaveCount(0);
  },
);

// It takes a page on which nothing has been guessed.
onSmall(
  'the guess comes first, and the race answers it; by keyboard, on a phone, within WCAG 2.2 AA',
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await expectEngine(page, 'simd');
    await page.locator('#depth-race').scrollIntoViewIfNeeded();
    await expect(page.getByTestId('race-guess')).toContainText('2 × 20: 5,082 parameters');
    await expect(page.getByTestId('race-start')).toBeHidden();
    await page.getByTestId('race-guess-value').getByRole('radio').nth(3).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const truth = page.getByTestId('race-guess-truth');
    await expect(truth).toHaveText('The race will tell. Start it.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('race-units-1')).toBeVisible();
    await page.getByTestId('race-start').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('race-curves').locator('path[data-points]')).toHaveCount(4);
    await raceIs(page, 'over');
    // 20 batches a fit, a point each.
    await expect(page.getByTestId('race-curves').locator('path[data-points="20"]')).toHaveCount(4);
    await expect(page.getByTestId('race-start')).toBeFocused();
    const table = page.getByTestId('race-table').locator('tbody tr');
    const medians = await table.locator('td:nth-of-type(1)').allTextContents();
    const best = Math.min(...medians.map(Number)).toFixed(4);
    const names = await table.locator('th').allTextContents();
    await expect(truth).toContainText(`The smallest median: ${names[medians.indexOf(best)]}, ${best}.`);
    await expect(truth).toContainText(/As you said|You said: 4 × 13/);

    // The verdict names a stack exactly where its interval leaves out 0.
    const lines = await page.getByTestId('race-differences').locator('li').allTextContents();
    expect(lines).toHaveLength(3);
    const verdict = (await page.getByTestId('race-verdict').textContent()) ?? '';
    for (const line of lines) {
      const [, low, high] =
        /interval (\S+) to (\S+)\.$/.exec(line)?.map((part) => Number(part.replace('−', '-'))) ?? [];
      const isShown = low * high > 0;
      expect(line.includes('no difference')).toBe(!isShown);
      expect(verdict.includes(line.slice(0, 6))).toBe(isShown);
    }

    await page.locator('#depth-race details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
    expect(await violations(page, '#depth-race', 'every')).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 720 });
  },
);

/** The states that the race enters from now on, one after the other. */
const statesFromNow = (page: Page) =>
  status(page).evaluateHandle((element: HTMLElement) => {
    const states: (string | undefined)[] = [];
    new MutationObserver(() => states.push(element.dataset.status)).observe(element, {
      attributeFilter: ['data-status'],
    });
    return states;
  });

onSmall(
  'a refused value is named with its range in either language, and no race begins with another one',
  async ({ page }) => {
    await skipGuess(page);
    for (const [lang, sentence] of [
      ['en', 'Allowed: whole numbers from 1 to 64. Still in force: 35.'],
      ['zh-CN', '允许的值：1 到 64 的整数。目前仍用 35。'],
    ]) {
      await page.getByTestId('language-select').selectOption(lang);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await openFields(page);
      await typeInto(page.getByTestId('race-units-1'), '65');
      await expect(page.locator('#race-fields')).toContainText(sentence);
      const entered = await statesFromNow(page);
      await page.getByTestId('race-start').click();
      await expect(page.getByTestId('race-refused')).toBeVisible();
      expect(await entered.jsonValue()).toEqual([]);
      await page.getByTestId('race-last-good').click();
      await expect(page.getByTestId('race-start')).toBeFocused();
      await expect(page.getByTestId('race-refused')).toHaveCount(0);
      await expect(page.getByTestId('race-units-1')).toHaveValue('35');
      await expect.poll(() => entered.jsonValue()).toEqual(['running', 'over']);
    }
    await page.getByTestId('language-select').selectOption('en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  },
);

onSmall('a worker that dies costs its fit, which is offered again', async ({ page }) => {
  await skipGuess(page);
  await openFields(page);
  await typeInto(page.getByTestId('race-samples'), '2000');
  await page.evaluate(() => {
    const started: Worker[] = [];
    Reflect.set(window, 'started', started);
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started.push(this);
      }
    };
  });
  await page.getByTestId('race-start').click();
  await raceIs(page, 'running');
  await expect(page.getByTestId('race-progress')).not.toHaveAttribute('value', '0');
  await page.evaluate(() => {
    const [worker] = Reflect.get(window, 'started') as Worker[];
    worker.dispatchEvent(new ErrorEvent('error', { message: 'gone' }));
  });
  await raceIs(page, 'over');
  await expect(page.getByTestId('race-failed')).toContainText('One fit has failed.');
  await expect(page.getByTestId('race-failed')).toContainText('The background thread that trains has ended');
  await expect(page.getByTestId('race-guess-truth')).toHaveText(
    'Not all fits are done, so no stack can be named.',
  );
  const verdict = page.getByTestId('race-verdict');
  await expect(verdict).toHaveText(/^On 4( to 5)? of 5 seeds, since 1 fit failed: with this training, /);
  await page.getByTestId('race-again').click();
  await expect(page.getByTestId('race-start')).toBeFocused();
  await raceIs(page, 'over');
  await expect(verdict).toHaveText(/^With these seeds and this training, /);
  await expect(page.getByTestId('race-guess-truth')).toContainText('The smallest median:');
  await expect(page.getByTestId('race-failed')).toHaveCount(0);
  for (const row of await page.getByTestId('race-table').locator('tbody tr').all())
    await expect(row).toContainText('5 / 5');
});

onSmall(
  'the errors of a race are those of single fits with the same seeds, and the table sums them up',
  async ({ page }) => {
    await skipGuess(page);
    await openFields(page);
    await typeInto(page.getByTestId('race-units-1'), '8');
    await typeInto(page.getByTestId('race-seed'), '11');
    await typeInto(page.getByTestId('race-samples'), '200');
    await expect(page.getByTestId('race-plan')).toContainText('20 fits, seeds 11 to 15: 200 sequences once');
    await page.getByTestId('race-start').click();
    await raceIs(page, 'running');
    await raceIs(page, 'over');

    for (const [row, stack] of ['1 × 8', '2 × 20', '3 × 16', '4 × 13'].entries()) {
      const errors = (await errorsOf(page, stack)).sort((one, other) => one - other);
      expect(errors).toHaveLength(5);
      const cells = await page
        .getByTestId('race-table')
        .locator('tbody tr')
        .nth(row)
        .locator('th, td')
        .allTextContents();
      expect(cells.slice(0, 3)).toEqual([
        stack,
        errors[2].toFixed(4),
        `${errors[0].toFixed(4)}–${errors[4].toFixed(4)}`,
      ]);
      expect(cells.at(-1)).toBe('5 / 5');
    }
    // 4 · 20 · (1 + 20 + 1) + 4 · 20 · (20 + 20 + 1) + 2 · (20 + 1).
    await expect(page.getByTestId('race-table').locator('tbody tr').nth(1)).toContainText('5,082');

    const raced = await errorsOf(page, '2 × 20');
    for (const seed of [11, 14]) {
      await typeInto(page.getByTestId('seed-input'), String(seed));
      await fitToEnd(page);
      await page.getByTestId('evaluate-run').click();
      await expect(page.getByTestId('evaluate-model')).toContainText(`seed ${seed}`);
      expect(await expectNumber(page.getByTestId('evaluate-mae'))).toBe(raced[seed - 11]);
    }
  },
);

test('a link opens the section with the settings of its race, and names what it cannot read', async ({
  page,
}) => {
  await page.goto(`/?lang=en&${small}&race=1x8-2x5-3x4&raceseed=20&raceseeds=10&open=race-fields`);
  await skipGuess(page);
  await expect(page.getByTestId('race-plan')).toContainText('30 fits, seeds 20 to 29: 200 sequences');
  await expect(page.getByTestId('race-units-2')).toHaveValue('5');
  await expect(page.getByTestId('race-layers-3')).toHaveValue('3');
  await expect(page.getByTestId('race-units-4')).toHaveCount(0);
  await expect(page.getByTestId('race-seeds-10')).toBeChecked();
  await page.getByTestId('share-depth-race').click();
  await expect(page.getByTestId('share-link')).toHaveValue(/[?&]race=1x8-2x5-3x4&raceseed=20&raceseeds=10/);

  await page.goto(`/?lang=en&${small}&race=1x8-9x9&raceseed=-1`);
  await skipGuess(page);
  await expect(page.getByTestId('link-faults')).toContainText(
    'race=1x8-9x9: This is not a list of stacks. Allowed for stacks of the race: 2 to 5 stacks, such as',
  );
  await expect(page.getByTestId('race-plan')).toContainText('20 fits, seeds 1 to 5');
  await openFields(page);
  await expect(page.getByTestId('race-seed')).toHaveValue('-1');
  await page.getByTestId('race-start').click();
  await expect(page.getByTestId('race-refused')).toBeVisible();
});
