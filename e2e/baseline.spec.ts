/**
 * The oldest browsers the page is made for (`browserslist` in package.json), simulated by taking away what they lack, in
 * the page and in its worker: the page trains, changes its language, opens a card and begins a show.
 */
import { place } from './testing/show';
import { expectEngine, expectStatus, openSettings, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

/** Runs in the page and in the worker, before any other script. */
function takeAway(): void {
  const remove = (of: unknown, ...names: readonly string[]): void => {
    for (const name of names) if (of) Reflect.deleteProperty(of as object, name);
  };
  const inPage = typeof document !== 'undefined';
  remove(Promise, 'withResolvers', 'try');
  remove(Array, 'fromAsync');
  remove(Object, 'groupBy');
  remove(Map, 'groupBy');
  remove(Error, 'isError');
  remove(RegExp, 'escape');
  remove(Math, 'f16round', 'sumPrecise');
  remove(globalThis, 'Iterator', 'Float16Array', 'ViewTransition', 'scheduler', 'URLPattern', 'CloseWatcher');
  // Firefox 115 has array methods that copy; Chrome 109 has not.
  const copying = ['toSorted', 'toReversed', 'toSpliced', 'with'];
  remove(Array.prototype, ...copying);
  remove(Reflect.getPrototypeOf(Uint8Array.prototype), ...copying);
  remove(Uint8Array, 'fromBase64', 'fromHex');
  remove(Uint8Array.prototype, 'toBase64', 'toHex');
  remove(ArrayBuffer.prototype, 'transfer', 'transferToFixedLength', 'resize');
  remove(String.prototype, 'isWellFormed', 'toWellFormed');
  remove(Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference');
  remove(Set.prototype, 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom');
  const iterators = Reflect.getPrototypeOf(Reflect.getPrototypeOf([].values()) ?? {});
  remove(
    iterators,
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'reduce',
    'toArray',
    'forEach',
    'some',
    'every',
    'find',
  );
  remove(AbortSignal, 'any');
  remove(URL, 'canParse', 'parse');
  remove(navigator.constructor.prototype, 'gpu', 'userActivation', 'scheduling', 'locks');
  // The bytes of relaxed SIMD name its operations by numbers from 0x100 on: LEB128 0x80 0x02 and above after 0xFD.
  const validate = WebAssembly.validate.bind(WebAssembly);
  WebAssembly.validate = (source, ...rest) => {
    const bytes = new Uint8Array(ArrayBuffer.isView(source) ? source.buffer : source);
    const relaxed = bytes.some((byte, at) => byte === 0xfd && bytes[at + 1] >= 0x80 && bytes[at + 2] === 2);
    return !relaxed && validate(source, ...rest);
  };
  if (!inPage) return;
  remove(window, 'requestIdleCallback', 'cancelIdleCallback');
  remove(HTMLElement.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover', 'currentCSSZoom');
  remove(Element.prototype, 'checkVisibility', 'setHTMLUnsafe', 'getHTML', 'moveBefore', 'currentCSSZoom');
  remove(Document.prototype, 'startViewTransition');
  // Firefox 115 refuses a selector with :has.
  for (const owner of [Document.prototype, Element.prototype]) {
    for (const name of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
      const known = Reflect.get(owner, name) as ((selector: string) => unknown) | undefined;
      if (known === undefined) continue;
      Reflect.set(owner, name, function (this: unknown, selector: string) {
        if (selector.includes(':has('))
          throw new DOMException(`${selector} is not a selector`, 'SyntaxError');
        return known.call(this, selector);
      });
    }
  }
}

test('a browser of the baseline trains, changes its language, opens a card and begins a show', async ({
  page,
}) => {
  await page.addInitScript(takeAway);
  let workers = 0;
  await page.route(/\/assets\/host-[^/]*\.js$/, async (route) => {
    workers += 1;
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${String(takeAway)})();\n${await response.text()}` });
  });
  await page.goto(`/?lang=en&samples=200&${smallFit}`);
  await expectEngine(page, 'simd');
  expect(workers).toBeGreaterThan(0);
  expect(await page.evaluate(() => 'showPopover' in document.body || 'withResolvers' in Promise)).toBe(false);

  await openSettings(page);
  // There is no relaxed SIMD to switch on.
  await expect(page.getByTestId('relaxed-switch')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');

  await page.getByTestId('language-select').selectOption('zh-CN');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.locator('#return-sequences a[href="#term-hidden-state"]').first().click();
  await expect(page.getByRole('dialog')).toContainText('hidden state');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F8');
  await expect(place(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('show')).toHaveCount(0);
});
