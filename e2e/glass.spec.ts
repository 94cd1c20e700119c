/** The stack behind glass: its numbers are those of core/lstm, and it follows the model that trains. */
import type { Locator, Page } from '@playwright/test';
import { bundle } from './testing/bundle';
import { expectStatus } from './testing/handles';
import type * as insidePage from './testing/inside-page';
import { expect, test } from './testing/page';

// The page's policy forbids what this test adds to the page.
test.use({ bypassCSP: true });

/** In the page, the exports of `inside-page.ts`. */
declare const window: Window & { inside: typeof insidePage };

const quantities = ['i', 'f', 'o', 'g', 'c', 'h'] as const;
const [units, timesteps, seed] = [8, 20, 5];

/** The numbers of the visible rows: [rows][columns], without the headings. */
async function numbersIn(table: Locator): Promise<number[][]> {
  await table.getByRole('button', { name: /all .* rows/ }).click();
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => Array.from(row.querySelectorAll('td'), (cell) => cell.textContent ?? '')),
    );
  return rows.map((cells) => cells.map((cell) => Number(cell.replaceAll('−', '-'))));
}

/** Presses a button of the fit, which may scroll the page, and comes back to the figure: out of sight it asks nothing. */
async function command(page: Page, button: string): Promise<void> {
  await page.getByTestId(button).click();
  await page.getByTestId('glass-map').scrollIntoViewIfNeeded();
}

const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
};

test('gates, states, formulas and gradients equal core/lstm after each batch', async ({ page }) => {
  await page.goto(
    `/?lang=en&engine=simd&length=${timesteps}&units=${units}&layers=3&samples=200&seed=${seed}#stack-behind-glass`,
  );
  const model = page.getByTestId('glass-model');
  await expect(model).toHaveText('The page’s own model');
  for (const batch of [1, 2, 3]) {
    await command(page, 'fit-step');
    await expect(model).toHaveAttribute('data-batch', String(batch));
  }
  await expect(model).toContainText('Fit 1: 3 × 8 units, seed 5, 3 of 20 updates');
  await expect(page.getByTestId('glass-figure')).not.toContainText('The page’s own model');

  await page.addScriptTag({ content: await bundle('inside-page.ts', 'inside') });
  const layer = (returnSequences: boolean) => ({ units, returnSequences });
  const defined = await page.evaluate((request) => window.inside.define(request, 3, 18, 0.02), {
    run: '1',
    shape: { timesteps, features: 1, layers: [layer(true), layer(true), layer(false)], outputs: 5 },
    samples: 200,
    batchSize: 10,
    epochs: 1,
    learningRate: 0.001,
    schedule: 'constant',
    seed,
  } as const);
  expect(defined.batch).toBe(3);

  const valueOf = async (name: string): Promise<number> =>
    Number(await page.getByTestId(`glass-${name}`).first().getAttribute('data-value'));
  const expectCell = async (at: number, unit: number, timestep: number): Promise<void> => {
    const cell = page.getByTestId('glass-cell');
    await expect(cell).toHaveAttribute('data-layer', String(at));
    await expect(cell).toHaveAttribute('data-unit', String(unit));
    await expect(cell).toHaveAttribute('data-timestep', String(timestep));
    await expect(page.getByTestId('glass-f-z').first()).toHaveAttribute('data-value', /\d/);
    for (const name of quantities) {
      const wanted = defined.layers[at][name][timestep * units + unit];
      expect(Math.abs((await valueOf(name)) - wanted), name).toBeLessThan(1e-6);
    }
    // The numbers in the formulas give the cell's c and h.
    const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
    const z = async (gate: string): Promise<number> => {
      const [input, hidden, bias] = await Promise.all(
        ['fromInput', 'fromHidden', 'bias'].map((part) => valueOf(`${gate}-${part}`)),
      );
      return input + hidden + bias;
    };
    const c =
      sigmoid(await z('f')) * (await valueOf('before')) + sigmoid(await z('i')) * Math.tanh(await z('g'));
    expect(Math.abs(c - (await valueOf('c')))).toBeLessThan(1e-6);
    expect(Math.abs(sigmoid(await z('o')) * Math.tanh(c) - (await valueOf('h')))).toBeLessThan(1e-6);
  };
  const map = page.getByTestId('glass-map');
  await map.focus();
  await page.keyboard.press('Home');
  await press(page, 'ArrowUp', 24);
  await expectCell(0, 0, 0);
  await press(page, 'ArrowDown', 11);
  await press(page, 'ArrowRight', 10);
  await expectCell(1, 3, 10);
  await press(page, 'ArrowDown', 12);
  await page.keyboard.press('End');
  await expectCell(2, 7, 19);
  await expect(map).toHaveAttribute(
    'aria-valuetext',
    (await page.getByTestId('glass-readout').textContent()) ?? '',
  );

  const numbers = page.getByTestId('glass-numbers');
  await numbers.getByText('Show the numbers').click();
  const rows = await numbersIn(numbers);
  expect(rows).toHaveLength(1 + 3 * units + 1);
  for (const [at, { h }] of defined.layers.entries()) {
    for (let unit = 0; unit < units; unit += 1) {
      for (let t = 0; t < timesteps; t += 1) {
        expect(Math.abs(rows[1 + at * units + unit][t] - h[t * units + unit])).toBeLessThan(0.000502);
      }
    }
  }
  await page.getByTestId('glass-rows-f').check();
  await expect(numbers.locator('tbody tr').nth(1).locator('td').first()).toHaveText(
    defined.layers[0].f[0].toFixed(3),
  );

  await page.getByTestId('glass-backward').scrollIntoViewIfNeeded();
  const backward = page.getByTestId('glass-backward-numbers');
  await backward.getByText('Show the numbers').click();
  const gradients = await numbersIn(backward);
  [defined.inputGradient, ...defined.norms].forEach((wanted, column) => {
    const largest = Math.max(...wanted.map(Math.abs));
    gradients.forEach((row, t) => expect(Math.abs(row[column] - wanted[t])).toBeLessThan(1e-4 * largest));
  });
});

test('it follows a deep model that trains, and rests while its passage is closed', async ({ page }) => {
  await page.goto('/?lang=en&layers=4&units=64&samples=10000#stack-behind-glass');
  const model = page.getByTestId('glass-model');
  await expect(model).toHaveText('The page’s own model');
  await command(page, 'fit-start');
  const batch = async (): Promise<number> => Number(await model.getAttribute('data-batch'));
  await expect(model).toHaveAttribute('data-run', '1', { timeout: 30_000 });
  for (let seen = await batch(), changes = 0; changes < 3; changes += 1) {
    await expect.poll(batch).toBeGreaterThan(seen);
    seen = await batch();
  }
  await expectStatus(page, 'running');
  const maps = page.getByTestId('glass-map').locator('canvas');
  await expect(maps).toHaveCount(4);
  for (const map of await maps.all()) {
    await expect(map).toHaveAttribute('height', '64');
    await expect(map).toHaveAttribute('width', '50');
  }

  await command(page, 'fit-pause');
  await expectStatus(page, 'paused');
  const progress = page.getByTestId('fit-progress');
  await expect(model).toHaveAttribute('data-batch', (await progress.getAttribute('value')) ?? '');

  const passage = page.getByTestId('stack-behind-glass');
  await passage.locator('> summary').click();
  const rested = await batch();
  await page.getByTestId('fit-step').click();
  await expect(progress).toHaveAttribute('value', String(rested + 1));
  await page.getByTestId('fit-step').click();
  await expect(progress).toHaveAttribute('value', String(rested + 2));
  expect(await batch()).toBe(rested);
  await passage.locator('> summary').click();
  await expect(model).toHaveAttribute('data-batch', String(rested + 2));
});
