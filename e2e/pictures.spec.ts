/** Figures of every section, saved as a picture while the page is dark. */
import { readFile } from 'node:fs/promises';
import { expectComplete } from './testing/handles';
import { expect, test } from './testing/page';

/** Also saved as PNG: a chart, a heat map, bars. */
const asPng = new Set(['fit-shipped', 'stack-figure', 'scoreboard']);

test('a figure of any section is a picture that stands by itself: title, source, light theme, no style or file from elsewhere', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/?lang=zh-CN&units=8');
  await expectComplete(page);
  await page.evaluate(() => {
    for (const guess of document.querySelectorAll<HTMLElement>('[data-guess] [data-testid$="-show"]'))
      guess.click();
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main section > details'))
      fold.open = true;
  });
  // What comes late is drawn by itself when the page is idle.
  await expect(page.locator('main [data-drawn="false"]:visible')).toHaveCount(0);
  const figures = await page.locator('main figure:has([data-testid=picture]):visible').all();
  expect(figures.length).toBeGreaterThan(30);

  // The page's own policy lets no text become a document.
  const reader = await page.context().newPage();
  /** Two of each section are enough: its figures are made of the same parts. */
  const tried = new Map<string, number>();
  for (const figure of figures) {
    const section = await figure.evaluate((each) => each.closest('section')?.id ?? '');
    tried.set(section, (tried.get(section) ?? 0) + 1);
    const name = await figure.getAttribute('data-testid');
    if ((tried.get(section) ?? 0) > 2 && !asPng.has(name ?? '')) continue;
    const save = async (kind: 'svg' | 'png') => {
      const download = page.waitForEvent('download');
      await figure.getByTestId('picture').click();
      await page.getByTestId(`picture-${kind}`).click();
      await expect(page.getByTestId(`picture-${kind}`)).toHaveCount(0);
      const saved = await download;
      expect(saved.suggestedFilename()).toMatch(
        new RegExp(`^ringdown-[a-z0-9.-]+-units-8-seed-7\\.${kind}$`),
      );
      return readFile(await saved.path());
    };
    const svg = (await save('svg')).toString();
    const written = svg.replaceAll(/href="data:image\/png[^"]*"/g, '');
    const foreign = /var\(|currentColor|light-dark|NaN|undefined|<style|class=|href=|url\((?!#)/i.exec(
      written,
    );
    expect(foreign?.[0], name ?? '').toBeUndefined();
    // Neither the ground nor the letters of the dark theme.
    expect(/#14171c|#e9ebef|#1d2127/.exec(written)?.[0], name ?? '').toBeUndefined();
    const read = await reader.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      const texts = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent).join('');
      return {
        root: picture.tagName,
        title: picture.querySelector('title')?.textContent ?? '',
        texts,
        shapes: picture.querySelectorAll('path, rect, polyline, image').length,
        size: [picture.getAttribute('width'), picture.getAttribute('height')].map(Number),
      };
    }, svg);
    expect(read.root).toBe('svg');
    expect(read.title).toContain(
      await figure.evaluate((each) => each.closest('section')?.querySelector('h2')?.textContent ?? '–'),
    );
    // Lines are broken between words, whose spaces are then gone.
    const together = (text: string): string => text.replaceAll(/\s/g, '');
    for (const part of [read.title, '第 7 章', 'units=8'])
      expect(together(read.texts)).toContain(together(part));
    expect(read.shapes).toBeGreaterThan(2);
    if (name === null || !asPng.has(name)) continue;
    const png = await reader.evaluate(
      async (encoded) => {
        const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const pixels = new Uint32Array(
          context?.getImageData(0, 0, image.width, image.height).data.buffer ?? [],
        );
        const white = pixels.filter((pixel) => pixel === 0xffffffff).length;
        return {
          size: [image.width, image.height],
          white: white / pixels.length,
          colors: new Set(pixels).size,
        };
      },
      (await save('png')).toString('base64'),
    );
    expect(png.size).toEqual(read.size.map((length) => Math.round(2 * length)));
    expect(png.white).toBeGreaterThan(0.4);
    expect(png.white).toBeLessThan(0.99);
    expect(png.colors).toBeGreaterThan(20);
  }

  // A browser may have no memory for the pixels.
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (take) => take(null);
  });
  await figures[0].getByTestId('picture').click();
  await page.getByTestId('picture-png').click();
  await expect(page.getByText('SVG 仍然可以保存')).toBeVisible();
});
