/**
 * The site that the page is published on. Pages name their files relative to themselves, so that any folder can serve them;
 * but what messengers and search engines read needs whole addresses. They are only known when a site is built for.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainPages } from './content-policy.mjs';

/** Links to other languages, and pictures of cards. Data for search engines may stay relative. */
const addresses =
  /(<(?:link rel="alternate"|meta (?:property="og:image"|name="twitter:image"))[^>]*?\s(?:href|content)=")(\.\/[^"]*)"/g;

/**
 * @param {string} html
 * @param {string} site address of the page's folder, with its closing slash
 * @throws TypeError when it is no address
 */
export const withSite = (html, site) =>
  html.replace(addresses, (_, before, path) => `${before}${new URL(path, site).href}"`);

/**
 * @param {string} dist where the build lies
 * @param {string | undefined} site undefined where the page is built for any folder
 */
export async function writeSite(dist, site) {
  if (!site) return;
  for (const name of ['index.html', ...plainPages]) {
    const path = join(dist, name);
    await writeFile(path, withSite(await readFile(path, 'utf8'), site));
  }
}
