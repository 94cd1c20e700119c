import { violations } from './testing/axe';
import { expectComplete, expectStatus, smallFit } from './testing/handles';
import { expect, test } from './testing/page';

test('a task is judged where one fits; a slip is written, printed alone, and confirmed by its link and its line', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(decodeURIComponent(request.url())));
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(`/?lang=en&${smallFit}&samples=600&seed=3&task=mae:1,samples:500#fit`);
  await expect(page.getByTestId('fit-task')).toContainText(
    'Reach a test error below 1, with at most 500 training sequences.',
  );
  await page.getByTestId('fit-start').click();
  await expectStatus(page, 'done');
  const verdict = page.getByTestId('fit-task-verdict');
  await expect(verdict).toContainText('it took 600 training sequences, more than 500');
  await page.locator('#fit').getByLabel('training sequences').first().fill('500');
  await page.getByTestId('fit-start').click();
  await expect(verdict).toContainText('Reached: the test error is 0.');
  await page.getByTestId('share-evaluate').click();
  await expect(page.getByTestId('share-link')).toHaveValue(/&task=mae:1,samples:500#evaluate$/);
  await page.getByTestId('share-close').click();
  await expect(page.getByTestId('evaluate-task-verdict')).toHaveText(await verdict.innerText());

  await page.getByTestId('question-complete-example-luck').check();
  await expect(page.getByTestId('question-complete-example-verdict')).toBeVisible();
  await page.getByTestId('slip-name').fill('Ada');
  await page.getByTestId('slip-write').click();
  const slip = page.getByTestId('slip');
  const code = await page.getByTestId('fingerprint').innerText();
  for (const words of ['Ada', 'seed 3', '50 of 50', 'not right: 7.7', 'Reached', code])
    await expect(slip).toContainText(words);
  const line = await page.getByTestId('slip-line').locator('code').innerText();
  expect(line).toMatch(
    /^Ada · Ringdown .* · 2 × 8 units · seed 3 · .* · questions 0\/1 · task reached · http/,
  );
  const link = line.split(' · ').at(-1) ?? '';
  expect(link).toContain('?samples=500&units=8&length=20&lr=0.01&seed=3&task=mae:1,samples:500&slip=print:');
  expect(link).not.toContain('Ada');

  await page.getByTestId('slip-print').click();
  await page.emulateMedia({ media: 'print' });
  await expect(slip).toContainText(link);
  const paper = await slip.boundingBox();
  // Nothing above it but the margins of the text around it, and nothing below.
  expect(paper?.y).toBeLessThan(120);
  expect(paper?.height).toBeLessThan(500);
  await expect(page.locator('#slip, header, nav, footer').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#slip')).toBeVisible();

  await page.goto(link.replace('?', '?lang=en&'));
  await expect(page.getByTestId('linked-slip')).toContainText(code);
  await page.getByTestId('linked-slip-check').click();
  await expect(page.getByTestId('linked-slip-result').locator('p').first()).toHaveAttribute(
    'data-outcome',
    'same',
  );
  await expect(page.getByTestId('linked-slip-result')).toContainText('Reached: the test error is 0.');
  // The reader's own fit was not touched.
  await expectStatus(page, 'idle');

  await page.getByTestId('for-teachers').locator('summary').first().click();
  await page
    .getByTestId('slips-lines')
    .fill(
      [line, line.replace('Ada', '王小明'), line.replace('seed=3', 'seed=4'), line.slice(0, -12), 'x'].join(
        '\n',
      ),
    );
  await page.getByTestId('slips-check').click();
  await page.getByTestId('slips-stop').focus();
  await expect(page.getByTestId('slips-summary')).toHaveText('5 lines checked: 2 confirmed to the bit.');
  await expect(page.getByTestId('slips-stop')).toBeFocused();
  const cells = page.getByTestId('slips-table').locator('tbody tr');
  await expect(cells.nth(1)).toContainText('王小明same model; fingerprint of row 1');
  await expect(cells.nth(2)).toContainText('link changed on its way');
  await expect(cells.nth(3)).toContainText('link cut off');
  await expect(cells.nth(4)).toContainText('no slip in this line');
  expect(requests.filter((request) => request.includes('Ada'))).toEqual([]);
});

test('a task and a slip that cannot be read are named; a setting that is changed drops the slip; a link with a task is made', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/?lang=en&units=9&task=mae:%3Cb%3E&slip=print:7KQ2-M9XD,mae:0.01,sum:0000#slip');
  await expect(page.getByTestId('linked-slip-fault')).toContainText('The link was changed on its way');
  await expect(page.getByTestId('slip-task')).toContainText('at “mae:<b>”');
  await expect(page.getByTestId('link-faults')).toHaveCount(0);
  await expect(page.getByTestId('slip-write')).toHaveAttribute('aria-disabled', 'true');

  await page.getByTestId('for-teachers').locator('summary').first().click();
  await page.getByTestId('task-units').fill('2.5');
  await expect(page.getByTestId('task-units')).toHaveAccessibleDescription(/must be a whole number/);
  await expect(page.getByTestId('task-link')).toHaveCount(0);
  expect(await violations(page, '#complete-example', 'every')).toEqual([]);
  await page.getByTestId('task-units').fill('16');
  await expect(page.getByTestId('task-sentence')).toHaveText(
    'Reach a test error below 0.01, with at most 10,000 training sequences, 1 epoch and 16 units a layer.',
  );
  const link = await page.getByTestId('task-link').locator('code').innerText();
  expect(link).toContain('?units=9&lang=en&task=mae:0.01,samples:10000,epochs:1,units:16#fit');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await page.getByTestId('seed-input').fill('5');
  await expect.poll(() => new URL(page.url()).search).toContain('seed=5');
  expect(new URL(page.url()).search).not.toContain('slip');

  await page.goto(link);
  await expectComplete(page);
  await expect(page.getByTestId('fit-task-verdict')).toHaveText(
    'Fit a model in 7.4: the page then judges it.',
  );
});
