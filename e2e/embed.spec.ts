/** Figures in sandboxed frames of a page on another host, by the HTML that the dialog of a section offers. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectComplete } from './testing/handles';
import { expect, test } from './testing/page';
import { startStaticHost } from './testing/static-host';

/** Each message that the page around the frames gets. */
const listener = `<script>
  window.told = [];
  addEventListener('message', ({ data }) => told.push(data));
</script>`;

test.use({ allowErrors: /^asked .*\/host\// });

test('a figure stands in a frame of another host, as high as it is, trains there, and keeps to language and theme', async ({
  page,
}, testInfo) => {
  await page.goto('/?lang=en&samples=200&length=20&units=8');
  await expectComplete(page);
  await page.getByTestId('share-fit').click();
  await page.getByTestId('embed').locator('summary').click();
  const code = await page.getByTestId('embed-code').inputValue();
  const other = code
    .replace('only=fit', 'only=sine')
    .replace('theme=light', 'theme=dark')
    .replace('lang=en', 'lang=zh-CN');
  const unknown = code.replace('only=fit', 'only=nothing');
  const folder = testInfo.outputPath('host');
  await mkdir(folder, { recursive: true });
  // Its own colours, as of a page that knows nothing of the frames; they load at once.
  const body = [code, other, unknown].join('\n').replaceAll('loading="lazy"', '');
  await writeFile(join(folder, 'index.html'), `<!doctype html>${listener}<body>${body}</body>`);
  const host = await startStaticHost(folder, '/host');
  try {
    await page.goto(`${host.url}/`);
    const [fit, sine, none] = [0, 1, 2].map((index) => page.locator('iframe').nth(index));
    const content = fit.contentFrame();
    await content.getByTestId('fit-start').click();
    await expect(content.getByTestId('fit-status')).toHaveAttribute('data-status', 'done');
    await expect(content.getByTestId('fingerprint')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await expect(content.getByTestId('fit-units')).toHaveValue('8');
    // No header, contents or other text of the lesson.
    await expect(content.getByRole('banner')).toHaveCount(0);
    await expect(content.locator('section > :visible')).toHaveCount(1);
    await expect(content.getByTestId('only-lesson')).toHaveAttribute(
      'href',
      /ringdown\.html\?.*units=8.*#fit$/,
    );

    await expect(sine.contentFrame().locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(sine.contentFrame().getByTestId('sine-frequency')).toBeVisible();
    await expect(sine.contentFrame().locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(sine.contentFrame().getByTestId('only-lesson')).toHaveText('在课程中打开：Ringdown');
    await expect(none.contentFrame().getByTestId('only-unknown')).toContainText(
      'There is no figure “nothing”.',
    );
    await expect(none.contentFrame().getByRole('link', { name: 'evaluate-map' })).toBeVisible();

    for (const [frame, only] of [
      [fit, 'fit'],
      [sine, 'sine'],
      [none, 'nothing'],
    ] as const) {
      // A browser lets a frame of another host rest while it is not on the screen.
      await frame.scrollIntoViewIfNeeded();
      await expect
        .poll(async () => {
          const inside = await frame
            .contentFrame()
            .locator('html')
            .evaluate((root) => ({
              content: Math.ceil(root.querySelector('main')?.getBoundingClientRect().height ?? 0),
              hasBar: root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth,
              grounds: [root, document.body].map((each) => getComputedStyle(each).backgroundColor),
            }));
          const height = await frame.evaluate((element) => element.getBoundingClientRect().height);
          const told = await page.evaluate(
            (name) =>
              (window as unknown as { told: Record<string, unknown>[] }).told
                .filter((each) => each.only === name)
                .at(-1),
            only,
          );
          const { type, height: toldHeight } = told ?? {};
          return { ...inside, type, isTold: toldHeight === inside.content, isSet: height === inside.content };
        })
        .toEqual({
          content: expect.any(Number) as unknown,
          hasBar: false,
          grounds: ['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)'],
          type: 'ringdown:height',
          isTold: true,
          isSet: true,
        });
    }
  } finally {
    await host.close();
  }
});
