import type { Locator, Page } from '@playwright/test';
import { unfold } from './testing/handles';
import { expect, onePage } from './testing/page';

const test = onePage('/?lang=en');

const wire = (page: Page, name: string): Locator =>
  page.getByTestId('stack-drawing').getByRole('group', { name, exact: true });

/** The values on a wire, one per timestep, as shown for layers of one unit. */
async function values(page: Page, name: string): Promise<string[]> {
  const steps = await wire(page, name).getByRole('listitem').allTextContents();
  return steps.map((step) => /[−]?\d\.\d{4}$/.exec(step)?.[0] ?? `no value in “${step}”`);
}

test('LSTM(1) gives one value or three, and TensorFlow.js agrees on shape and values', async ({ page }) => {
  await page.getByTestId('stack-one').click();
  const agreement = page.getByTestId('stack-agreement');
  await expect(page.locator('#return-sequences')).toContainText('has 12 parameters');
  await expect(wire(page, 'input')).toContainText('(1, 3, 1)');
  expect(await values(page, 'input')).toEqual(['0.1000', '0.2000', '0.3000']);
  await expect(wire(page, 'output')).toContainText('(1, 1)');
  await expect(wire(page, 'output').getByText('(not handed on)')).toHaveCount(2);
  await expect(agreement).toContainText('the shape (1, 1), and the same values');
  const vector = await values(page, 'output');

  await page.getByTestId('stack-sequence').click();
  await expect(wire(page, 'output')).toContainText('(1, 3, 1)');
  await expect(wire(page, 'output').getByText('(not handed on)')).toHaveCount(0);
  await expect(agreement).toContainText('the shape (1, 3, 1), and the same values');
  const sequence = await values(page, 'output');
  expect(new Set(sequence).size).toBe(3);
  expect(sequence[2]).toBe(vector[2]);

  await page.getByTestId('stack-four').click();
  await expect(wire(page, 'layer 3 hands on')).toContainText('(1, 3, 1)');
  await expect(agreement).toContainText('the shape (1, 1), and the same values');
  expect(await values(page, 'layer 1 hands on')).toEqual(sequence);

  await page.getByTestId('stack-units-3').selectOption('3');
  await expect(agreement).toContainText('the shape (1, 3), and the same values');
});

test('the common mistake shows Keras’ error from the worker, and the button mends the stack', async ({
  page,
}) => {
  await page.getByTestId('stack-slip').click();
  const complaint = page.getByTestId('stack-complaint');
  await expect(complaint).toContainText('layer 1 hands on only its last state');
  await expect(complaint.locator('code').first()).toContainText('expected ndim=3, found ndim=2');
  await expect(complaint).toContainText('Full shape received: (None, 1)');
  await expect(wire(page, 'output')).toBeHidden();

  await page.getByTestId('stack-mend').click();
  await expect(complaint).toBeHidden();
  await expect(page.getByTestId('stack-sequences-0')).toBeChecked();
  await expect(page.getByTestId('stack-agreement')).toContainText('the shape (1, 1), and the same values');

  // The same mistake by hand: a layer above one that only returns its last state.
  await page.getByTestId('stack-add').click();
  await expect(complaint).toContainText('layer 2 hands on only its last state');
  await expect(complaint.locator('code').first()).toContainText('expected ndim=3, found ndim=2');
  await page.getByTestId('stack-remove').click();
  await expect(complaint).toBeHidden();
});

test('an input value is read when typing pauses, and one out of range leaves the last good value', async ({
  page,
}) => {
  await page.getByTestId('stack-one').click();
  const agreement = page.getByTestId('stack-agreement');
  await expect(agreement).toContainText('and the same values');
  const before = await values(page, 'output');
  const field = page.getByTestId('stack-input-2');
  await field.fill('-0.9');
  await expect.poll(() => values(page, 'input')).toEqual(['0.1000', '0.2000', '−0.9000']);
  const after = await values(page, 'output');
  expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
  expect(after[2]).not.toBe(before[2]);
  await expect(agreement).toContainText('and the same values');

  await field.fill('1.5');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#return-sequences')).toContainText('Allowed: −1 to 1. Still in force: −0.9.');
  expect(await values(page, 'output')).toEqual(after);
  await field.fill('0.3');
});

test('TensorFlow.js refuses the small stack, and one press mends it', async ({ page }) => {
  await unfold(page, 'ndim-error');
  const figure = page.getByTestId('ndim-figure');
  await expect(page.getByTestId('ndim-reply')).toContainText('expected ndim=3, found ndim=2');
  await expect(figure).toContainText('(1, 3)');
  await page.getByTestId('ndim-mend').click();
  await expect(page.getByTestId('ndim-reply')).toContainText('its output has the shape (1, 2)');
  await expect(figure).toContainText('(1, 5, 3)');
  await expect(page.getByTestId('ndim-output')).toContainText('(1, 2)');
  await page.getByTestId('ndim-switch').uncheck();
  await expect(page.getByTestId('ndim-reply')).toContainText('expected ndim=3, found ndim=2');
});

test('the question is answered by running layer 2 alone, for a wrong and the right choice', async ({
  page,
}) => {
  const verdict = page.getByTestId('question-return-sequences-verdict');
  await page.getByTestId('question-return-sequences-cell').check();
  await expect(verdict).toContainText('Not quite. They would fit');
  await expect(verdict).toContainText(/to the bit; with the cell states, something else, by up to 0\.\d{3}/);
  await page.getByTestId('question-return-sequences-hidden').check();
  await expect(verdict).toContainText('Right.');
});

test('the message stands in the drawing, at the layer that complains', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.getByTestId('stack-slip').click();
  const layer = page.getByTestId('stack-drawing').getByRole('group', { name: 'layer 2', exact: true });
  const [box, complaint, caption] = await Promise.all(
    [layer, page.getByTestId('stack-complaint'), page.getByTestId('stack-drawing').locator('figcaption')].map(
      async (part) => (await part.boundingBox()) ?? { y: Number.NaN, height: Number.NaN },
    ),
  );
  expect(complaint.y - (box.y + box.height)).toBeLessThan(40);
  expect(complaint.y + complaint.height).toBeLessThanOrEqual(caption.y);
});
