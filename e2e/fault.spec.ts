/** A failure that no other notice tells of reaches the reader as a sentence. */
import { expect, test } from './testing/page';

test.use({ allowErrors: /planted/ });

const texts = [
  { lang: 'en', sentence: 'Something on this page failed', copy: /^Copy: /, close: 'Close' },
  { lang: 'zh-CN', sentence: '页面上有一项操作出了错', copy: /^复制/, close: '关闭' },
];

test('an action that fails, and a rejection, show one notice that can be closed, in either language', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject() } });
    Selection.prototype.selectAllChildren = () => {
      throw new Error('planted in the action');
    };
  });
  await page.goto('/?lang=en');
  for (const { lang, sentence, copy, close } of texts) {
    await page.getByTestId('language-select').selectOption(lang);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const notice = page.getByTestId('fault');
    const button = page.getByRole('button', { name: copy }).first();
    await button.click();
    await expect(notice).toContainText(sentence);
    await expect(notice).toContainText('planted in the action');
    await expect(notice).toBeInViewport({ ratio: 1 });

    await page.evaluate(reject, 'planted second');
    await expect(notice).toHaveCount(1);
    await expect(notice).not.toContainText('planted second');

    await notice.getByRole('button', { name: close }).click();
    await expect(notice).toHaveCount(0);
    await expect(button).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    // What an observer that is called again later tells the window comes before the rejection, and shows nothing.
    await page.evaluate(() => {
      const message = 'ResizeObserver loop completed with undelivered notifications.';
      dispatchEvent(new ErrorEvent('error', { message }));
    });
    await page.evaluate(reject, 'planted third');
    await expect(notice).toContainText('planted third');
    await expect(notice).not.toContainText('ResizeObserver');
    // The focus goes back to where the reader has come meanwhile, not to where it was when something failed.
    const later = page.getByTestId('theme-select');
    await later.focus();
    await notice.getByRole('button', { name: close }).click();
    await expect(notice).toHaveCount(0);
    await expect(later).toBeFocused();
  }
});

/** Runs in the page: a rejection that nothing handles, which reaches the window. */
function reject(message: string): void {
  const event = new Event('unhandledrejection', { cancelable: true });
  dispatchEvent(Object.assign(event, { reason: new Error(message) }));
}
