/**
 * `npm run card [-- --no-build]`: draws `public/card.png`, the picture that messengers and search engines show beside a
 * link to the page: its title in both languages above its first figure, photographed in the production build.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumArguments } from './chromium-arguments.mjs';
import { findHeadlessChromium } from './chromium.mjs';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './run.mjs';
import { build, serve } from './serve.mjs';

requireNode();
await ensurePackages();
const { chromium } = await import('@playwright/test');
if (!process.argv.includes('--no-build')) await build();

/** What messengers ask for; all of them show at least the middle of it. */
const size = { width: 1200, height: 630 };
/** Bytes. Some messengers fetch no larger picture. */
const limit = 150_000;

const { url, close } = await serve();
const browser = await chromium.launch({
  executablePath: await findHeadlessChromium(),
  args: chromiumArguments('none'),
});
// Twice as many dots, as the figure is enlarged below.
const lesson = await browser.newPage({ viewport: { width: 1400, height: 1600 }, deviceScaleFactor: 2 });
await lesson.goto(`${url}/?lang=en`);
await lesson.getByTestId('overview-forecast').getByText('always answering 0.5').waitFor();
const figure = await lesson.getByTestId('overview-figure').locator('[role=img]').first().screenshot();

const icon = await readFile(join(root, 'public/favicon.svg'), 'base64');
const card = await browser.newPage({ viewport: size });
await card.setContent(`<!doctype html>
<style>
  body { box-sizing: border-box; height: 630px; margin: 0; padding: 56px 64px 0; background: #fdfdfc; color: #1a1d23;
    font-family: 'Helvetica Neue', arial, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; }
  p { margin: 0; } p:first-child { display: flex; gap: 16px; align-items: center; font-size: 30px; font-weight: 700; }
  h1 { margin: 28px 0 12px; font-size: 64px; letter-spacing: -0.02em; line-height: 1.1; }
  h1 + p { color: #5a616d; font-size: 34px; }
  img.figure { display: block; width: 1072px; margin-top: 36px; }
</style>
<p><img src="data:image/svg+xml;base64,${icon}" width="56" alt="">Ringdown</p>
<h1>How to develop stacked LSTMs</h1>
<p lang="zh-CN">如何开发堆叠 LSTM，在浏览器里当场训练</p>
<img class="figure" src="data:image/png;base64,${figure.toString('base64')}" alt="">`);
const picture = await card.screenshot();
await browser.close();
await close();

if (picture.length > limit) {
  console.error(`The picture has ${picture.length} bytes, more than ${limit}.`);
  process.exit(1);
}
await writeFile(join(root, 'public/card.png'), picture);
console.log(`public/card.png: ${picture.length} bytes`);
