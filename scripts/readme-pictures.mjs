/**
 * `npm run pictures [-- --no-build]`: draws the README's pictures anew: `.github/learning.svg`, from a fit of the chapter's
 * model with the page's settings, and `.github/page.png`, section 7.4 of the production build after that fit.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumArguments } from './chromium-arguments.mjs';
import { findHeadlessChromium } from './chromium.mjs';
import { ensurePackages } from './install.mjs';
import { learningFigure } from './learning-figure.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './run.mjs';
import { build, serve } from './serve.mjs';
import { openSources } from './sources.mjs';

requireNode();
await ensurePackages();
const { chromium } = await import('@playwright/test');
if (!process.argv.includes('--no-build')) await build();

/** Dense where the model learns fast. */
const batchesShown = [
  0, 20, 40, 60, 80, 100, 120, 140, 170, 200, 240, 280, 330, 400, 500, 620, 760, 880, 1000,
];

await writeFile(join(root, '.github/learning.svg'), await learning());
await writeFile(join(root, '.github/page.png'), await page());

/** @returns {Promise<string>} the figure of the fit */
async function learning() {
  const { load, close } = await openSources();
  /** @type {typeof import('../src/core/create-core')} */
  const { createCore } = await load('/src/core/create-core.ts');
  /** @type {typeof import('../src/runs/fit-request')} */
  const { requestOf } = await load('/src/runs/fit-request.ts');
  /** @type {typeof import('../src/settings/settings')} */
  const settings = await load('/src/settings/settings.ts');
  /** @type {typeof import('../src/core/sequence/examples')} */
  const examples = await load('/src/core/sequence/examples.ts');
  /** @type {typeof import('../src/core/sequence/random')} */
  const random = await load('/src/core/sequence/random.ts');

  const chapter = settings.fitSettingsOf(settings.initialSettings);
  const { length, outputs, seed } = chapter;
  const test = examples.generateExamples(length, 100, outputs, random.createStream(seed, 'test'));
  const waves = Array.from({ length: 100 }, (_, k) => ({
    inputs: test.inputs.slice(k * length, (k + 1) * length),
    targets: test.targets.slice(k * outputs, (k + 1) * outputs),
  }));
  // Most waves have nearly died away where the forecast begins: this one moves most.
  const range = (/** @type {Float32Array} */ values) => Math.max(...values) - Math.min(...values);
  const [{ inputs, targets }] = waves.sort((a, b) => range(b.targets) - range(a.targets));
  const core = createCore();
  await core.useEngine('simd');
  /** @type {import('../src/core/api').Snapshot[]} */
  const snapshots = [];
  /** @type {Map<number, number>} */
  const losses = new Map();
  await core.fit({ ...requestOf(chapter, '1'), snapshotEvery: 10 }, (event) => {
    if (event.kind === 'snapshots') snapshots.push(...event.snapshots);
    if (event.kind === 'progress')
      for (const { batch, loss } of event.progress.curve) losses.set(batch, loss);
  });
  const moments = [];
  for (const snapshot of snapshots.filter(({ batch }) => batchesShown.includes(batch))) {
    const { answer } = await core.ask({ kind: 'forecast', inputs: inputs.slice() }, snapshot);
    moments.push({ batch: snapshot.batch, loss: losses.get(snapshot.batch) ?? NaN, forecast: answer });
  }
  await close();
  return learningFigure([...inputs, ...targets], moments);
}

/** @returns {Promise<Buffer>} a photograph */
async function page() {
  const { url, close } = await serve();
  const browser = await chromium.launch({
    executablePath: await findHeadlessChromium(),
    args: chromiumArguments('none'),
  });
  const lesson = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await lesson.goto(`${url}/?lang=en#fit`);
  await lesson.getByTestId('fit-start').click();
  await lesson.locator('[data-testid=fit-status][data-status=done]').waitFor();
  await lesson.getByTestId('evaluate-mae').waitFor({ state: 'attached' });
  // The settings, the buttons and the curve on one screen.
  await lesson
    .getByTestId('fit-layers')
    .evaluate((one) => window.scrollBy(0, one.getBoundingClientRect().top - 160));
  const picture = await lesson.screenshot();
  await browser.close();
  await close();
  return picture;
}
