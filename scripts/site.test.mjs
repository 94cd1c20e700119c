/** What other sites read of the pages: addresses, the data of search engines, the picture of cards. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plainPages } from './content-policy.mjs';
import { root } from './run.mjs';
import { withSite } from './site.mjs';

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const pages = ['index.html', ...plainPages.map((name) => `public/${name}`)];
const site = 'https://example.org/course/';

/** @param {string} html */
const metaOf = (html) =>
  Object.fromEntries(
    [...html.matchAll(/<meta\s+(?:property|name)="([^"]+)"\s+content="([^"]*)"/g)].map(
      ([, name, content]) => [name, content],
    ),
  );

it.each(pages)('%s: a card has title, description and picture, and search engines the languages', (path) => {
  const meta = metaOf(withSite(read(path), site));
  expect(meta).toMatchObject({
    'og:title': expect.stringMatching(/.{10}/),
    'og:description': expect.stringMatching(/.{20}/),
    'og:image': `${site}card.png`,
    'og:image:width': '1200',
    'twitter:card': 'summary_large_image',
  });
  const languages = [
    ...withSite(read(path), site).matchAll(/rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g),
  ];
  expect(languages.map(([, language]) => language)).toEqual(expect.arrayContaining(['en', 'zh-CN']));
  for (const [, , address] of languages) expect(address).toMatch(/^https:\/\/example\.org\/course\//);
});

it.each(pages)('%s: names nothing but its own folder where no site is known', (path) => {
  const head = read(path).split('</head>')[0] ?? '';
  const named = [...head.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  for (const address of named) expect(address).toMatch(/^\.?\//);
});

it.each(pages)('%s: its data for search engines is a learning resource with a licence', (path) => {
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(read(path)) ?? [];
  expect(JSON.parse(data)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    timeRequired: expect.stringMatching(/^PT/),
  });
});

it('refuses a site that is no address', () => {
  expect(() => withSite(read('index.html'), 'course')).toThrow(TypeError);
});

it('the picture is as large as the pages say, and small enough for messengers', () => {
  const picture = readFileSync(join(root, 'public/card.png'));
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(picture.length).toBeLessThan(150_000);
});
