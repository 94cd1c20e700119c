/**
 * What the page may load and run: everything from its own origin, nothing else. A Vite plugin writes it into the page,
 * which is enough on a host that sets no headers; hosts that read a file of headers find it there, too.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const directives = [
  "default-src 'none'",
  // Without 'wasm-unsafe-eval' the page trains in plain TypeScript.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // Text can become code in one place only: `worker/script-address.ts`.
  "require-trusted-types-for 'script'",
  'trusted-types ringdown',
];

export const policy = directives.join('; ');

/**
 * Without `frame-ancestors`, which a browser ignores in the page itself: any site may show a figure of this page in a frame.
 * There is no account and no action whose click a site could steal.
 */
const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** @returns {import('vite').Plugin} writes the policy into the built page, before all that it governs */
export function contentPolicy() {
  return {
    name: 'ringdown:content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Pages that Vite copies as they are, from `public`. */
export const plainPages = ['teach.html', 'teach.zh.html'];

/**
 * Writes the policy into the pages that no plugin of Vite sees.
 * @param {string} dist where the build lies
 */
export async function writePolicy(dist) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  for (const name of plainPages) {
    const html = await readFile(join(dist, name), 'utf8');
    await writeFile(join(dist, name), html.replace('<head>', `<head>\n    ${meta}`));
  }
}

const lines = Object.entries(headers);

/**
 * Files of headers by name: Netlify and Cloudflare Pages read `_headers`, Apache `.htaccess`. They leave out
 * `ringdown.html`, whose scripts are in the page itself.
 */
const headerFiles = {
  _headers: ['/', '/index.html', ...plainPages.map((name) => `/${name}`), '/service-worker.js', '/assets/*']
    .flatMap((path) => [path, ...lines.map(([name, value]) => `  ${name}: ${value}`)])
    .concat('')
    .join('\n'),
  '.htaccess': [
    '<IfModule mod_headers.c>',
    '<FilesMatch "^((index|teach|teach\\.zh)\\.html|.+\\.js)$">',
    ...lines.map(([name, value]) => `  Header set ${name} "${value}"`),
    '</FilesMatch>',
    '</IfModule>',
    '',
  ].join('\n'),
};

/** @param {string} dist where the build lies */
export async function writeHeaderFiles(dist) {
  for (const [name, content] of Object.entries(headerFiles)) await writeFile(join(dist, name), content);
}
