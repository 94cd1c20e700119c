import type { Page } from '@playwright/test';
import { expect, test } from './testing/page';

const slugs = [
  'overview',
  'why-depth',
  'return-sequences',
  'sine',
  'damped-sine',
  'random-sequences',
  'examples',
  'model',
  'fit',
  'evaluate',
  'predict',
  'complete-example',
  'further-reading',
  'depth-race',
  'break-it',
  'common-questions',
  'glossary',
];

const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' });

test('the contents link to every section, in order, and mark the current one', async ({ page }) => {
  await page.goto('/?lang=en');
  const links = contents(page).getByRole('link');
  await expect(links).toHaveCount(slugs.length);
  for (const [index, slug] of slugs.entries()) {
    await links.nth(index).click();
    await expect(page).toHaveURL(new RegExp(`#${slug}$`));
    await expect(page.locator(`#${slug}`).getByRole('heading', { level: 2 })).toBeInViewport();
    await expect(links.nth(index)).toHaveAttribute('aria-current', 'location');
  }
  await expect(contents(page).locator('[aria-current]')).toHaveCount(1);
});

test('a deep link opens at its section', async ({ page }) => {
  await page.goto('/?lang=en#fit');
  await expect(page.locator('#fit').getByRole('heading', { level: 2 })).toBeInViewport();
  await expect(page.locator('#why-depth').getByRole('heading', { level: 2 })).not.toBeInViewport();
  await expect(contents(page).locator('[aria-current]')).toHaveAttribute('href', '#fit');
});

test.describe('a system with a light theme', () => {
  test.use({ colorScheme: 'light' });
  test('shows the chosen theme, now and at the next visit', async ({ page }) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto('/?lang=en');
    const theme = page.getByTestId('theme-select');
    await expect(theme).toHaveValue('system');
    const light = await ground();

    await theme.selectOption('dark');
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.emulateMedia({ media: 'print' });
    expect(await ground()).toBe(light);
    await page.emulateMedia({ media: 'screen' });

    await page.goto('/?lang=en');
    await expect(theme).toHaveValue('dark');
    expect(await ground()).toBe(dark);

    await theme.selectOption('system');
    expect(await ground()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).toBe(dark);
    await theme.selectOption('light');
    expect(await ground()).toBe(light);
  });
});

test('the keyboard alone reaches the text, moves a slider and steps through a fit', async ({ page }) => {
  await page.goto('/?lang=en&engine=reference&length=20&units=8');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toHaveCount(1);
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  const visited = new Set<string>();
  const tabTo = async (testId: string): Promise<void> => {
    // More presses of Tab than the page has stops, so that the test ends if the focus is trapped or returns.
    for (let stop = 0; stop < 200; stop += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => ({
        section: document.activeElement?.closest('section')?.id,
        testId: document.activeElement?.getAttribute('data-testid'),
      }));
      if (at.section !== undefined) visited.add(at.section);
      if (at.testId === testId) return;
    }
    throw new Error(`Tab does not reach ${testId}`);
  };
  await tabTo('depth-add');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('depth-counts')).toContainText('3 layers');
  await tabTo('sine-frequency');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#sine')).toContainText('length, freq = 100, 6');
  await tabTo('fit-step');
  await page.keyboard.press('Space');
  await expect(page.getByTestId('fit-progress')).toHaveAttribute('value', '1');
  expect([...visited]).toEqual(slugs.slice(0, slugs.indexOf('fit') + 1));
});
