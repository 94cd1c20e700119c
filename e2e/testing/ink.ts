/** How much of an element can be seen. */
import type { Locator } from '@playwright/test';

/**
 * The share of an element's pixels that differ from the page's ground by a contrast of at least 3, as WCAG 2.2 asks for
 * parts of controls and of graphics. For a page without a picture behind it, and a ground that is black or white.
 */
export async function ink(element: Locator): Promise<number> {
  const picture = (await element.screenshot({ animations: 'disabled' })).toString('base64');
  return element.page().evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (context === null) throw new Error('There is no canvas.');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const linear = (byte: number) => (byte <= 10 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = (at: number) =>
      0.2126 * linear(data[at] ?? 0) +
      0.7152 * linear(data[at + 1] ?? 0) +
      0.0722 * linear(data[at + 2] ?? 0);
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    let seen = 0;
    for (let at = 0; at < data.length; at += 4) {
      const contrast = isDark ? (luminance(at) + 0.05) / 0.05 : 1.05 / (luminance(at) + 0.05);
      if (contrast >= 3) seen += 1;
    }
    return (4 * seen) / data.length;
  }, picture);
}
