import type { Locator } from '@playwright/test';
import { expectEngine } from './testing/handles';
import { expect, onePage } from './testing/page';

const test = onePage('/?lang=en');

test('a button that disables itself keeps the focus, and does nothing more', async ({ page }) => {
  const remove = page.getByTestId('depth-remove');
  await remove.focus();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('Enter');
  await expect(remove).toBeDisabled();
  await expect(remove).toBeFocused();
  await expect(page.getByTestId('depth-counts')).toContainText('1 layer ');
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('depth-add')).toBeFocused();
});

// A closed passage is not laid out, so nothing in it can be measured.
const tables = '[role=group]:has(> table):visible';
const listings = 'pre[role=group]:visible';

/** Whether the boxes that Tab reaches are exactly those whose content can be scrolled, sideways or down. */
const stopsFit = (boxes: Locator): Promise<boolean> =>
  boxes.evaluateAll((all) =>
    all.every(
      (box) =>
        (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1) ===
        (box.getAttribute('tabindex') === '0'),
    ),
  );

test('Tab skips a table that fits; a wider one can be scrolled by keys', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.locator('#further-reading')).toBeAttached();
  await expect(page.locator('#why-depth').locator(tables).first()).not.toHaveAttribute('tabindex');

  // Narrower than any phone: at 360 px all tables fit.
  await page.setViewportSize({ width: 240, height: 740 });
  const boxes = page.locator(tables);
  await expect.poll(() => stopsFit(boxes)).toBe(true);
  const scrolling = page.locator(`${tables}[tabindex="0"]`).first();
  await scrolling.focus();
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    expect(await scrolling.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  }).toPass();
});

test('Tab reaches code only while it can be scrolled, also after its lines have changed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 560, height: 740 });
  await expect(page.locator('#further-reading')).toBeAttached();
  const boxes = page.locator(listings);
  await expect.poll(() => stopsFit(boxes)).toBe(true);
  const stops = () => boxes.evaluateAll((all) => all.filter((box) => box.hasAttribute('tabindex')).length);
  expect(await stops()).toBeGreaterThan(0);
  expect(await stops()).toBeLessThan(await boxes.count());
  await page.getByTestId('overview-program-library-tfjs').check();
  await expect(page.getByTestId('overview-program')).toContainText('tf.tensor3d');
  await expect.poll(() => stopsFit(boxes)).toBe(true);
});

for (const { lang, hint } of [
  { lang: 'en', hint: 'Space or Enter gives this answer.' },
  { lang: 'zh-CN', hint: '按空格键或回车键，就以此作答。' },
]) {
  test(`${lang}: the arrow keys read through the choices of a question; Space or Enter answers`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByTestId('language-select').selectOption(lang);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const question = page.getByTestId('question-overview');
    const verdict = page.getByTestId('question-overview-verdict');
    const choices = question.getByRole('radio');
    // Screen readers read it once, as the description of the named group.
    await expect(question).toHaveAccessibleName(lang === 'en' ? 'Check yourself' : '自测');
    await expect(question).toHaveAccessibleDescription(/./);
    await expect(question.getByRole('radiogroup')).toHaveCount(0);

    await choices.first().focus();
    for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowDown');
    await expect(choices.nth(2)).toBeChecked();
    await expect(choices.nth(2)).toBeFocused();
    await expect(question).toContainText(hint);
    await expect(verdict).toBeHidden();
    await page.keyboard.press('Space');
    await expect(verdict).toBeVisible();
    await expect(question).not.toContainText(hint);

    // The feedback on one choice is not shown below another choice.
    await page.keyboard.press('ArrowUp');
    await expect(choices.nth(1)).toBeChecked();
    await expect(verdict).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(verdict).toBeVisible();

    // A click answers at once, also on the label.
    await question.locator('label').first().click();
    await expect(choices.first()).toBeChecked();
    await expect(verdict).toBeVisible();
    await expect(question).not.toContainText(hint);
  });
}

test('a drawing is heard only at a press; Escape, a second press and another drawing stop it', async ({
  page,
}) => {
  interface Played {
    readonly pitches: number[][];
    closed: boolean;
  }
  await page.getByTestId('language-select').selectOption('en');
  await expectEngine(page, 'simd');
  // Instead of the loudspeaker: what would be heard of each drawing.
  await page.evaluate(() => {
    const played: Played[] = [];
    Reflect.set(window, 'played', played);
    const node = () => ({
      connect: (to: unknown) => to,
      gain: { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined },
      frequency: {},
      start: () => undefined,
      stop: () => undefined,
    });
    class Recorder {
      readonly currentTime = 0;
      readonly destination = {};
      readonly heard: Played = { pitches: [], closed: false };
      readonly createGain = node;
      constructor() {
        played.push(this.heard);
      }
      createOscillator() {
        const setValueCurveAtTime = (curve: Float32Array) => this.heard.pitches.push([...curve]);
        return { ...node(), frequency: { setValueCurveAtTime } };
      }
      async close() {
        this.heard.closed = true;
      }
    }
    Reflect.set(window, 'AudioContext', Recorder);
  });
  const played = () => page.evaluate(() => Reflect.get(window, 'played') as Played[]);

  const [sine, damped, forecast] = ['sine', 'damped', 'predict'].map((name) =>
    page.getByTestId(`${name}-listen`),
  ) as [Locator, Locator, Locator];
  await expect(damped).toHaveAccessibleDescription(/pitch/);
  await expect(page.getByTestId('predict-shipped-table')).toContainText('0.');
  expect(await played()).toEqual([]);

  await damped.press('Enter');
  await expect(damped).toHaveText('Stop (Esc)');
  const [wave] = await played();
  expect(wave?.pitches).toHaveLength(1);
  expect(wave?.pitches[0]).toHaveLength(100);
  expect(wave?.pitches[0]?.[0]).toBeCloseTo(440, 3);
  await damped.press('Escape');
  await expect(damped).toHaveText('Listen');
  expect((await played()).map(({ closed }) => closed)).toEqual([true]);

  await sine.press('Space');
  await forecast.press('Enter');
  await expect(sine).toHaveText('Listen');
  const [, , points] = await played();
  const numbers = await page.getByTestId('predict-shipped-table').locator('tbody td').allTextContents();
  // The columns are what follows, the forecast and the difference.
  const values = numbers.map(Number).filter((_, at) => at % 3 < 2);
  expect(points?.pitches.map(([pitch = 0]) => Math.log2(pitch / 220) / 2)).toEqual(
    values.map((value) => expect.closeTo(value, 3)),
  );
  await forecast.press('Enter');
  await expect(forecast).toHaveText('Listen');
  expect((await played()).every(({ closed }) => closed)).toBe(true);
});
