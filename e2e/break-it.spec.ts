import { expectEngine, expectNewestFit, newestFit } from './testing/handles';
import { expect, onePage } from './testing/page';

const test = onePage('/?lang=en&engine=simd');

test('each way to break the waves asks first, then answers with numbers that its figure has', async ({
  page,
}) => {
  const section = page.locator('#break-it');
  for (const [name, unbroken] of [
    ['period', 'at period 15'],
    ['decay', 'at decay 0.02'],
    ['gap', 'without a gap'],
    ['drawn', 'on sines'],
  ] as const) {
    await section.getByTestId(`break-${name}`).check();
    await section.getByTestId('break-guess-value').fill('3');
    await section.getByTestId('break-guess-guess').click();
    await expect(section.getByTestId('break-guess-truth')).toContainText('Your guess: 3.0 times.');
    const verdict = section.getByTestId('break-guess-truth');
    await expect(verdict).toContainText(/its error is 0\.\d{4}: \d+\.\d times the 0\.\d{4} /);
    await expect(verdict).toContainText(`${unbroken}, and`);
    const [, broken, times, whole] =
      /error is (0\.\d{4}): (\d+\.\d) times the (0\.\d{4})/.exec((await verdict.textContent()) ?? '') ?? [];
    expect(Math.abs(Number(broken) / Number(whole) - Number(times))).toBeLessThan(0.2);
    const errors = section.getByTestId('break-errors');
    await errors.getByText('Show the numbers').click();
    await expect(errors.getByRole('cell', { name: broken, exact: true }).first()).toBeAttached();
  }
});

test('a fit with one unit a layer is compared with always 0.5', async ({ page }) => {
  await expectEngine(page, 'simd');
  const section = page.locator('#break-it');
  const guess = section.getByTestId('break-units-guess');
  await guess.getByRole('radio', { name: 'clearly smaller' }).check();
  await guess.getByRole('button', { name: 'This is my guess' }).click();
  const before = await newestFit(page);
  await section.getByTestId('break-units').click();
  await expectNewestFit(page, before + 1);
  await expect(section.getByTestId('break-units-guess-truth')).toContainText(
    /Error 0\.\d{4}, \d\.\d\d times that of always 0\.5/,
  );
  await expect(section.getByTestId('break-units-guess-truth')).toContainText('Your guess: clearly smaller.');
});
