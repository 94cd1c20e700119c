/** Limits of the production build: sizes, and packages and addresses that must not be in it. */
import { gzipSync } from 'node:zlib';
import { parseAst } from 'vite';

/** Text that may import a package by its name: not by a path, and not by an address. Code that is shown matches too. */
const bareImport = /\b(?:from|import)\s*\(?\s*["'`](?![./]|[a-z]+:)[^"'`]+["'`]/;

/**
 * A build: its files by path below `dist`, and Vite's manifest, which says what imports what.
 * @typedef {object} Build
 * @property {ReadonlyMap<string, Uint8Array>} files
 * @property {Readonly<Record<string, ManifestChunk>>} manifest by the source of a chunk
 */

/** @typedef {Pick<import('vite').ManifestChunk, 'file' | 'imports' | 'isEntry'>} ManifestChunk */

/** @typedef {{ what: string, limit: number, files: readonly { path: string, bytes: number }[] }} Spending */

/** Bytes, gzipped; of the page in one file and of what is kept for use without a network, as they lie on the disk. */
const limits = {
  firstLoad: 110_000,
  firstFit: 25_000,
  worker: 260_000,
  kernel: 12_000,
  singleFile: 3_000_000,
  kept: 3_000_000,
};

/** The page in one file; it is fetched only when a reader downloads it. */
const singleFile = 'ringdown.html';

/** Sources of the two texts of the first paint, of which a visitor fetches one. */
const texts = { en: 'ringdown/text-en', 'zh-CN': 'ringdown/text-zh' };

/** Files that the page's entry does not import, by the beginning of their names: what the worker begins with, and the kernels. */
const apart = { worker: ['assets/host-', 'assets/core-'], kernels: ['assets/fixed-', 'assets/relaxed-'] };

/** A word that only the package itself contains: a file with this word contains the package. */
const plottingLibrary = 'recharts-surface';
const rival = 'tfjs-backend-wasm.wasm';

/** Patterns of code that fetches from another origin when it runs. They do not match links that a reader may follow. */
const fetching = {
  html: /<(?:script|link(?! rel="alternate")|img|iframe|source)\b[^>]*?\b(?:src|href|srcset)=["'](?:https?:)?\/\/[^"']*/g,
  css: /(?:url\(\s*["']?|@import\s+["'])(?:https?:)?\/\/[^"')\s]*/g,
  js: /\b(?:fetch|import|importScripts|Worker|SharedWorker|WebSocket|EventSource|sendBeacon)\(\s*["'`](?:(?:https?|wss?):)?\/\/[^"'`]*/g,
};

/**
 * @param {Build} build
 * @returns {Spending[]} what is held against a limit
 */
export function spendings({ files, manifest }) {
  const weigh = (/** @type {readonly string[]} */ paths) =>
    paths.map((path) => ({ path, bytes: gzipSync(files.get(path) ?? '').length }));
  const measure = (/** @type {readonly string[]} */ paths) =>
    paths.filter((path) => files.has(path)).map((path) => ({ path, bytes: files.get(path)?.length ?? 0 }));
  const named = (/** @type {readonly string[]} */ beginnings) =>
    weigh([...files.keys()].filter((path) => beginnings.some((beginning) => path.startsWith(beginning))));
  return [
    ...Object.entries(texts).map(([language, text]) => ({
      what: `First load, ${language}`,
      limit: limits.firstLoad,
      files: weigh(firstLoad(manifest, text)),
    })),
    { what: 'Worker, for a first fit', limit: limits.firstFit, files: named(apart.worker) },
    {
      what: 'Worker, with what it loads later',
      limit: limits.worker,
      files: weigh(onlyInWorker(files, manifest)),
    },
    ...apart.kernels.map((kernel) => ({
      what: `Kernel ${kernel.slice(kernel.indexOf('/') + 1, -1)}`,
      limit: limits.kernel,
      files: named([kernel]),
    })),
    { what: 'In one file, not gzipped', limit: limits.singleFile, files: measure([singleFile]) },
    {
      what: 'Kept for use without a network, not gzipped',
      limit: limits.kept,
      files: measure([...files.keys()].filter((path) => path !== singleFile)),
    },
  ];
}

/**
 * @param {Build} build
 * @returns {string[]} one sentence for each thing that is wrong
 */
export function faults(build) {
  return [
    ...spendings(build).flatMap(overspent),
    ...misplaced(build),
    ...strangers(build),
    ...unbundled(build),
    ...evaluatedAgain(build),
  ];
}

/** @param {readonly { bytes: number }[]} files */
export const sum = (files) => files.reduce((total, { bytes }) => total + bytes, 0);

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Every script that is fetched before the first paint.
 * @param {Build['manifest']} manifest
 * @param {string} text source of the one text that a visitor fetches
 * @returns {string[]} their paths; none when the entry or the text is missing
 */
function firstLoad(manifest, text) {
  const entry = Object.keys(manifest).find((source) => manifest[source]?.isEntry);
  if (entry === undefined || !(text in manifest)) return [];
  const sources = new Set([entry, text]);
  // Iterating over a set also visits what is added to it during the loop, so this follows imports of imports.
  for (const source of sources) for (const imported of manifest[source]?.imports ?? []) sources.add(imported);
  return [...sources].map((source) => manifest[source]?.file ?? source);
}

/**
 * Scripts that the page itself never imports, without the kernels.
 * @param {Build['files']} files
 * @param {Build['manifest']} manifest
 */
function onlyInWorker(files, manifest) {
  const ofPage = new Set(Object.values(manifest).map(({ file }) => file));
  return [...files.keys()].filter(
    (path) =>
      /^assets\/.*\.js$/.test(path) &&
      !ofPage.has(path) &&
      !apart.kernels.some((kernel) => path.startsWith(kernel)),
  );
}

/**
 * @param {Spending} spending
 * @returns {string[]}
 */
function overspent({ what, limit, files }) {
  // Without this, a budget whose files were renamed would always pass.
  if (files.length === 0) return [`${what}: there is no such file in the build.`];
  const excess = sum(files) - limit;
  if (excess <= 0) return [];
  const parts = [...files]
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ path, bytes }) => `${path} ${kilobytes(bytes)}`);
  return [
    `${what}: ${kilobytes(sum(files))}, ${kilobytes(excess)} above the ${kilobytes(limit)} allowed (${parts.join(', ')}).`,
  ];
}

/**
 * @param {Build} build
 * @returns {string[]}
 */
function misplaced({ files, manifest }) {
  const carriers = having(files, plottingLibrary);
  const early = new Set(Object.values(texts).flatMap((text) => firstLoad(manifest, text)));
  return [
    ...(carriers.length === 0
      ? ['recharts: no file of the build has it; this check looks for something else now.']
      : []),
    ...carriers
      .filter((path) => early.has(path))
      .map(
        (path) =>
          `recharts: ${path} is fetched before the first paint and has it; it belongs in a lazy chunk.`,
      ),
    ...having(files, rival).map(
      (path) => `tfjs-backend-wasm: ${path} has it; it is for the benchmark alone.`,
    ),
  ];
}

/**
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @param {string} word
 */
const having = (files, word) =>
  [...files].filter(([, content]) => Buffer.from(content).includes(word)).map(([path]) => path);

/**
 * @param {Build} build
 * @returns {string[]}
 */
function strangers({ files }) {
  return [...files].flatMap(([path, content]) => {
    const kind = path.slice(path.lastIndexOf('.') + 1);
    const pattern = kind in fetching ? fetching[/** @type {keyof typeof fetching} */ (kind)] : undefined;
    const found = pattern === undefined ? [] : (Buffer.from(content).toString().match(pattern) ?? []);
    return found.map((asking) => `Third party: ${path} asks another origin as it runs: ${asking}`);
  });
}

/**
 * A build in which a package is missing succeeds, and leaves its import as it is.
 * @param {Build} build
 * @returns {string[]}
 */
function unbundled({ files }) {
  return [...files].flatMap(([path, content]) => {
    const code = Buffer.from(content).toString();
    if (!path.endsWith('.js') || !bareImport.test(code)) return [];
    return importsOf(parseAst(code))
      .filter((name) => /^[^./]/.test(name) && !/^[a-z]+:/.test(name))
      .map((name) => `Missing package: ${path} imports "${name}" by its name, which no browser can load.`);
  });
}

/**
 * WebKit evaluates a worker's entry again for a file that imports it: the worker would have two cores.
 * @param {Build} build
 * @returns {string[]}
 */
function evaluatedAgain({ files }) {
  const [entry] = apart.worker;
  const importsEntry = new RegExp(`\\b(?:from|import)\\s*\\(?\\s*["'\`]\\./${entry.slice('assets/'.length)}`);
  return [...files]
    .filter(([path, content]) => path.endsWith('.js') && importsEntry.test(Buffer.from(content).toString()))
    .map(([path]) => `Worker: ${path} imports the worker’s entry, which WebKit then evaluates twice.`);
}

/**
 * @param {unknown} node of a syntax tree
 * @returns {string[]} what it and the nodes below it import
 */
function importsOf(node) {
  if (typeof node !== 'object' || node === null) return [];
  const { type, source } = /** @type {{ type?: string, source?: { value?: unknown } }} */ (node);
  const own = /^(Import|Export)/.test(type ?? '') && typeof source?.value === 'string' ? [source.value] : [];
  return [...own, ...Object.values(node).flatMap(importsOf)];
}
