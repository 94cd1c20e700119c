import { expect, it } from 'vitest';
import { preferredLanguage } from './language-choice';

it.each([
  ['?lang=zh-CN', 'en', ['en-US'], 'zh-CN'],
  ['?lang=en', 'zh-CN', ['zh-CN'], 'en'],
  ['', 'zh-CN', ['en'], 'zh-CN'],
  ['', undefined, ['zh-TW', 'en'], 'zh-CN'],
  ['', undefined, ['fr-FR', 'en-GB'], 'en'],
  ['', undefined, ['fr-FR'], 'en'],
  ['?lang=klingon', undefined, ['zh'], 'zh-CN'],
] as const)('address %j, last visit %j, browser %j: %s', (search, lastVisit, preferences, language) => {
  expect(preferredLanguage(search, lastVisit, preferences)).toBe(language);
});
