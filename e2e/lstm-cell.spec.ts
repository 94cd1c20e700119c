import type { Locator, Page } from '@playwright/test';
import { expect, onePage } from './testing/page';

const test = onePage('/?lang=en');

const formulas = (page: Page): Locator => page.getByTestId('cell-formulas');

/** A number in the formulas, by its symbol as it is read aloud: `h2`, `wf`; the first state is `h−1`. */
async function number(within: Locator, symbol: string): Promise<number> {
  const amounts = await within.locator(':is(button, span):has(> span > var)').allTextContents();
  const found = amounts
    // Buttons begin with a hidden word that says what a press does.
    .map((amount) => amount.replace(/^explain /, '').split(' '))
    .find(([name]) => name === symbol.replace('-', '−'));
  return Number(found?.[1]?.replace('−', '-'));
}

test('the unit shows the values on the wire, and its formulas add up', async ({ page }) => {
  await page.getByTestId('stack-sequence').click();
  const steps = page
    .getByTestId('stack-drawing')
    .getByRole('group', { name: 'output', exact: true })
    .getByRole('listitem');
  const cursor = page.getByTestId('cell-timestep');
  let memory = 0;
  await cursor.focus();
  await page.keyboard.press('Home');
  for (const t of [0, 1, 2]) {
    await expect(cursor).toHaveValue(String(t));
    const wire = /[−]?\d\.\d{4}$/.exec((await steps.nth(t).textContent()) ?? '')?.[0] ?? 'none';
    await expect(page.getByTestId('cell-drawing').getByText(wire, { exact: true })).toBeVisible();

    const forget = page.getByTestId('cell-gate-f');
    const of = (symbol: string) => number(forget, symbol);
    const products = (await of(`x${t}`)) * (await of('wf')) + (await of(`h${t - 1}`)) * (await of('uf'));
    expect(products + (await of('bf'))).toBeCloseTo(await of('zf'), 3);
    expect(1 / (1 + Math.exp(-(await of('zf'))))).toBeCloseTo(await of(`f${t}`), 3);

    const states = page.getByTestId('cell-states');
    expect(await number(states, `c${t - 1}`)).toBe(memory);
    memory = await number(states, `c${t}`);
    expect(Number(wire.replace('−', '-'))).toBe(await number(states, `h${t}`));
    await page.keyboard.press('ArrowRight');
  }
});

test('a symbol under the pointer or with the focus is marked in drawing and formulas, and explained', async ({
  page,
}) => {
  await page.getByTestId('stack-one').click();
  await page.getByTestId('cell-timestep').fill('1');
  const story = page.getByTestId('cell-story');
  const lit = formulas(page).locator('[data-lit="true"]');
  await expect(story).toContainText('The unit reads 0.2000. It keeps');
  await expect(lit).toHaveCount(0);

  const forget = formulas(page).getByRole('button', { name: /^explain f/ });
  await forget.focus();
  await expect(story).toContainText('The forget gate keeps');
  // f itself, z twice, w, u and b; and f again in the formula of the cell state.
  await expect(lit).toHaveCount(7);
  await expect(page.getByTestId('cell-drawing').locator('[data-lit="true"]')).not.toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(forget).toHaveAttribute('aria-pressed', 'true');
  await forget.blur();
  await expect(story).toContainText('The forget gate keeps');

  await page.getByTestId('cell-drawing').getByText('tanh').last().hover();
  await expect(story).toContainText('h₁, what the unit shows.');
  await forget.click();
  await page.locator('h1').hover();
  await expect(story).toContainText('The unit reads 0.2000.');

  // A click beside the symbols clears the mark, too.
  await forget.click();
  await page.locator('#return-sequences h2').click();
  await expect(forget).toHaveAttribute('aria-pressed', 'false');
  await expect(story).toContainText('The unit reads 0.2000.');
});

test('no term of the formulas moves when the timestep changes', async ({ page }) => {
  await page.getByTestId('stack-one').click();
  await page.getByTestId('cell-timestep').fill('1');
  const signs = () =>
    formulas(page)
      .locator('i')
      .evaluateAll((all) => all.map((sign) => Math.round(sign.getBoundingClientRect().left)));
  await expect(page.getByTestId('cell-story')).toContainText('The unit reads 0.2000.');
  const before = await signs();
  expect(before.length).toBeGreaterThan(30);
  await page.getByTestId('cell-timestep').fill('0');
  await expect(page.getByTestId('cell-story')).toContainText('There is nothing to keep yet');
  expect(await signs()).toEqual(before);
});

test('the unit belongs to the stack above: it follows the switch, the units and the values', async ({
  page,
}) => {
  await page.getByTestId('stack-one').click();
  await page.getByTestId('cell-timestep').fill('1');
  const drawing = page.getByTestId('cell-drawing');
  await expect(drawing).toContainText('not handed on');
  await page.getByTestId('stack-sequences-0').check();
  await expect(drawing).not.toContainText('not handed on');
  await page.getByTestId('stack-input-1').fill('-0.5');
  await expect(drawing).toContainText('−0.5000');
  await page.getByTestId('stack-units-0').selectOption('3');
  await expect(page.getByTestId('cell')).toContainText('Unit 1 of the 3 in the first layer below');
  await expect(page.getByTestId('cell-gate-i')).toContainText('h0(3)');
  await page.getByTestId('stack-input-1').fill('0.2');
});
