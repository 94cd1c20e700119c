/**
 * The learner's ways through the page in every browser: Chromium, Firefox, WebKit. The one named @short is
 * also part of `npm test`, in Chromium and Firefox.
 */
import { fromDisk } from '../testing/dist';
import {
  change,
  expectAttribute,
  expectEngine,
  expectNoFaults,
  expectStatus,
  expectText,
  handle,
  open,
  press,
  text,
} from './reading';
import { expect, test } from './test';

/** What seed 7 gives on fixed SIMD, in every browser and on every machine: the chapter's model on 1,000 sequences. */
const seed7 = { fingerprint: 'T1QG-QSDN', loss: '0.1185', mae: '0.0439', forecast: '0.1588' };

test('@short fits to the same bits, evaluates, forecasts, and changes its language', async ({
  tab,
  baseURL,
}) => {
  await open(tab, baseURL, '/?lang=en&engine=simd&seed=7&samples=1000');
  await expectEngine(tab);
  await expectAttribute(tab, handle('engine-active'), 'data-variant', 'fixed');
  await press(tab, handle('fit-start'));
  await expectStatus(tab, 'done');
  await expectText(tab, handle('fingerprint'), /./);
  await press(tab, handle('evaluate-run'));
  await expectText(tab, handle('evaluate-mae'), /^0\.\d{4}$/);
  await press(tab, handle('predict-run'));
  await expectText(tab, handle('predict-mae'), /^0\.\d{4}$/);
  const [fingerprint, loss, mae, forecast] = await Promise.all(
    ['fingerprint', 'fit-loss', 'evaluate-mae', 'predict-mae'].map((name) => text(tab, handle(name))),
  );
  expect({ fingerprint, loss, mae, forecast }).toEqual(seed7);

  await change(tab, handle('language-select'), 'zh-CN');
  await expectAttribute(tab, 'html', 'lang', 'zh-CN');
  await expectText(tab, handle('fit-start'), /拟合$/);
  // The model, and what was asked of it, are still there.
  expect(await text(tab, handle('fingerprint'))).toBe(fingerprint);
  expect(await text(tab, handle('evaluate-mae'))).toBe(mae);
  await expectNoFaults(tab);
});

test('the page in one file, opened from the disk, fits to the same bits', async ({ tab }) => {
  await open(tab, fromDisk('ringdown.html'), '?lang=en&engine=simd&seed=7&samples=1000');
  await expectEngine(tab);
  await press(tab, handle('fit-start'));
  await expectStatus(tab, 'done');
  await expectText(tab, handle('fingerprint'), new RegExp(`^${seed7.fingerprint}$`));
  await expectNoFaults(tab);
});

test('one batch, a pause, and on to the end; a stopped fit keeps its model', async ({ tab, baseURL }) => {
  await open(tab, baseURL, '/?lang=en&engine=simd&samples=500&length=20&units=8&lr=0.01');
  await expectEngine(tab);
  await press(tab, handle('fit-step'));
  await expectStatus(tab, 'paused');
  await press(tab, handle('fit-pause'));
  await expectStatus(tab, 'done');
  await expectAttribute(tab, handle('fit-progress'), 'value', '50');

  await open(tab, baseURL, '/?lang=en&engine=simd&samples=1000000');
  await expectEngine(tab);
  await press(tab, handle('fit-start'));
  // A fit that is stopped before its first batch leaves no model.
  await expectText(tab, handle('fit-status'), /batch [1-9]/);
  await press(tab, handle('fit-stop'));
  await expectStatus(tab, 'done');
  await press(tab, handle('evaluate-run'));
  await expectText(tab, handle('evaluate-mae'), /^0\.\d{4}$/);
  await expectNoFaults(tab);
});

test('sliders, drawings and questions of the sections before the fit answer', async ({ tab, baseURL }) => {
  await open(tab, baseURL, '/?lang=en&seed=3');
  await press(tab, handle('depth-add'));
  await expectText(tab, handle('depth-counts'), /15 routes, all in use/);
  await press(tab, handle('stack-sequence'));
  await expectText(tab, handle('stack-agreement'), /the shape \(1, 3, 1\), and the same values/);
  await change(tab, handle('sine-frequency'), '10');
  await expectText(tab, handle('sine-period'), /^10$/);
  await change(tab, handle('damped-decay'), '0');
  await expectText(tab, handle('damped-half-life'), /^never$/);
  await press(tab, handle('waves-draw'));
  await expectText(tab, handle('waves-source'), /draw 2/);
  await press(tab, handle('examples-view-settings'));
  await expectText(tab, handle('examples-points'), /^50 \+ 5 = 55$/);
  await press(tab, handle('map-guess-show'));
  await expectText(tab, handle('map-guess-truth'), /On 416 of 1,000 waves/);
  await press(tab, handle('question-evaluate-stack'));
  await expectAttribute(tab, handle('question-evaluate-verdict'), 'data-right', 'true');
  await expectNoFaults(tab);
});

test('a race of stacks in several workers ends with a verdict', async ({ tab, baseURL }) => {
  await open(tab, baseURL, '/?lang=en&engine=simd&samples=200&length=10&output=2&lr=0.01');
  await expectEngine(tab);
  await press(tab, handle('race-guess-show'));
  await press(tab, handle('race-start'));
  await expectAttribute(tab, handle('race-status'), 'data-status', 'over');
  await expectText(tab, handle('race-verdict'), /\d/);
  await expectNoFaults(tab);
});

test('a card explains a word; a theme, a refused link and a remembered setting hold', async ({
  tab,
  baseURL,
}) => {
  await open(tab, baseURL, '/?lang=en&units=abc');
  await expectText(tab, handle('link-faults'), /units=abc/);
  await press(tab, '#return-sequences a[href="#term-hidden-state"]');
  await expectText(tab, '[role="dialog"]', /隐藏状态/);
  await change(tab, handle('theme-select'), 'dark');
  await expectAttribute(tab, 'html', 'data-theme', 'dark');
  await open(tab, baseURL, '/?lang=en');
  await expectAttribute(tab, 'html', 'data-theme', 'dark');
  await expectNoFaults(tab);
});
