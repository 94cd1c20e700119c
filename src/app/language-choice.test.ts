import { expect, it } from 'vitest';
import { preferredLanguage } from './language-choice';

it.each([
  ['zh-CN', ['en-US'], 'zh-CN'],
  ['en', ['zh-CN'], 'en'],
  [undefined, ['zh-TW', 'en'], 'zh-CN'],
  [undefined, ['fr-FR', 'en-GB'], 'en'],
  [undefined, ['fr-FR'], 'en'],
  [undefined, ['zh'], 'zh-CN'],
] as const)('wish %j, browser %j: %s', (wish, preferences, language) => {
  expect(preferredLanguage(wish, preferences)).toBe(language);
});
