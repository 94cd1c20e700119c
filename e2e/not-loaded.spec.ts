import type { Page, Route } from '@playwright/test';
import { expect, test } from './testing/page';

// The browser also reports the failures that these tests cause on purpose.
test.use({
  allowErrors: /Failed to load|Unexpected token|MIME type|React error #31/,
});

const entry = /\/assets\/index-.*\.js$/;
const answers: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is missing': (route) => route.fulfill({ status: 404, body: 'not found' }),
  'has the wrong type': (route) => route.fulfill({ contentType: 'text/plain', body: 'export {};' }),
  'cannot be parsed': (route) => route.fulfill({ contentType: 'text/javascript', body: 'let x = ;' }),
  'imports what is missing': (route) =>
    route.fulfill({ contentType: 'text/javascript', body: "import './away.js';" }),
  'never arrives': () => new Promise(() => undefined),
};

/** @returns lets the script arrive at the next try */
async function expectNotice(page: Page, answer: (route: Route) => Promise<void>): Promise<() => void> {
  let isLost = true;
  await page.route(entry, (route) => (isLost ? answer(route) : route.continue()));
  await page.goto('/?lang=zh-CN&seed=9', { waitUntil: 'commit' });
  await expect(page.getByText('The chapter is loading.')).toBeVisible();
  // Before the style sheet, which holds the sentence back, it counts as visible although nothing is painted.
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector('.loading-late') ?? document.body).animationName !== 'none',
  );
  await expect(page.getByText('It has not come yet.')).toBeVisible();
  await expect(page.getByText('本章还没有加载')).toBeVisible();
  await expect(retryLink(page)).toHaveJSProperty('href', page.url());
  // A request that is held back stays so: without a route, the browser would answer it.
  return () => {
    isLost = false;
  };
}

const retryLink = (page: Page) => page.getByRole('link', { name: '重试' }).first();

async function expectRetry(page: Page, arrive: () => void): Promise<void> {
  arrive();
  await retryLink(page).press('Enter');
  await expect(page.getByTestId('fit-start')).toHaveText('开始拟合');
  await expect(page.getByTestId('seed-input')).toHaveValue('9');
  await expect(page.getByText('It has not come yet.')).toHaveCount(0);
}

for (const [what, answer] of Object.entries(answers)) {
  test(`a first script that ${what} leaves a sentence in both languages, and a link to try again`, async ({
    page,
  }) => {
    const arrive = await expectNotice(page, answer);
    if (what === 'never arrives') await expectRetry(page, arrive);
  });
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('the sentence still comes late, although it comes by an animation', async ({ page }) => {
    await expectRetry(page, await expectNotice(page, answers['is missing']));
  });
});

/** Serves the first English text with a change that makes a part of the page throw. */
async function changeText(page: Page, change: (code: string) => string): Promise<void> {
  await page.route(/\/text-en-.*\.js$/, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    const changed = change(code);
    expect(changed).not.toBe(code);
    await route.fulfill({ contentType: 'text/javascript', body: changed });
  });
}

/** Replaces a string of the shell's text by a value that cannot be rendered. */
const unrenderable = (property: string) => (code: string) =>
  code.replace(new RegExp(`([{,]${property}:)(\`|"|')[^\`"']*\\2`), '$1{}');

test('a part that throws is replaced by a notice of its own, and the article stays', async ({ page }) => {
  const parts = ['contents', 'subtitle', 'language'];
  await changeText(page, (code) => parts.reduce((all, part) => unrenderable(part)(all), code));
  await page.goto('/?lang=en');
  const notices = page.getByText('This part of the page ran into an error').filter({ visible: true });
  await expect(notices).toHaveCount(parts.length);
  await expect(page.locator('#overview').getByRole('heading', { level: 2 })).toBeVisible();
  await expect(page.getByTestId('fit-start')).toBeAttached();
});

test('a page that throws says so in its language, and loads again', async ({ page }) => {
  await changeText(page, unrenderable('skip'));
  await page.goto('/?lang=en');
  await expect(page.getByText('The page ran into an error and cannot be shown.').first()).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Load it again' }).click();
  await expect(page.getByTestId('fit-start')).toBeAttached();
});

test('a page whose own notice cannot be shown either says so in both languages', async ({ page }) => {
  await changeText(page, (code) => unrenderable('pageBroken')(unrenderable('skip')(code)));
  await page.goto('/?lang=en');
  await expect(page.getByText('The page ran into an error and cannot be shown.')).toBeVisible();
  await expect(page.getByText('页面出了错')).toBeVisible();
});

test('without the trained weights, figures and questions say which file is missing, and go on once it comes', async ({
  page,
}) => {
  await page.route('**/chapter-*.bin', (route) => route.fulfill({ status: 404, body: 'not found' }));
  await page.goto('/?lang=en&engine=simd');
  await page.getByTestId('noise-guess-show').click();
  for (const section of ['evaluate', 'predict']) {
    await page.locator(`#${section}`).scrollIntoViewIfNeeded();
    const place = page.locator(`#${section}`);
    await place.getByTestId(section === 'evaluate' ? 'noise-level' : 'predict-run').scrollIntoViewIfNeeded();
    await expect(place).toContainText(
      'The page’s trained model could not be fetched, so this figure is empty.',
    );
  }
  const question = page.getByTestId('question-predict');
  await question.getByRole('radio').first().check();
  await expect(question).toContainText('A file of this page could not be fetched');
  await expect(question).toContainText('chapter.bin');
  await expect(question).not.toContainText('failed in the core');
  const evaluate = page.locator('#evaluate');
  await evaluate.getByRole('button', { name: 'Try again' }).filter({ visible: true }).first().focus();
  // A figure that comes near the screen asks for the file, too; the button may be gone by the time it is pressed.
  await page.unrouteAll();
  await page.keyboard.press('Enter');
  await expect(evaluate.getByTestId('noise')).toContainText('0.02');
  await expect(page.getByTestId('predict-shipped')).toBeVisible();
});
