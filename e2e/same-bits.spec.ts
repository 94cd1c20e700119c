import { golden } from '../src/core/kernels/simd/golden';
import { bundle } from './testing/bundle';
import { expect, test } from './testing/page';
import { drawnNumbers } from './testing/same-bits';

test('data and initial weights are the same to the bit in the browser and in Node', async ({ page }) => {
  await page.goto('/');
  await page.addScriptTag({ content: await bundle('same-bits.ts') });
  const drawn: number[] = await page.evaluate(() => Reflect.get(window, 'core').drawnNumbers());
  const expected = drawnNumbers();
  expect(drawn).toHaveLength(expected.length);
  expect(drawn.findIndex((value, index) => !Object.is(value, expected[index]))).toBe(-1);
});

test('fixed SIMD trains the same to the bit in the browser and in Node', async ({ page }) => {
  await page.goto('/');
  await page.addScriptTag({ content: await bundle('same-bits.ts') });
  expect(await page.evaluate(() => Reflect.get(window, 'core').trainedBits('fixed'))).toEqual(golden);
});
