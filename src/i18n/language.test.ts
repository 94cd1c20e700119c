import { expect, it } from 'vitest';
import { defineText, loadLateTexts } from './language';

it('a file that lacks a text fails with a sentence, instead of being asked for ever', async () => {
  let asked = 0;
  const lacking = async () => {
    asked += 1;
    if (asked > 3) throw new Error('asked again and again');
    return undefined as unknown as string;
  };
  defineText({ en: lacking, 'zh-CN': lacking });
  await expect(loadLateTexts()).rejects.toThrow('lacks a text in en');
  expect(asked).toBe(1);
});
