import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { faults, spendings, sum } from './budgets.mjs';

/** Bytes that do not compress. @param {number} count */
const noise = (count) => new Uint8Array(randomBytes(count));
const script = (/** @type {string} */ code) => new TextEncoder().encode(code);

const manifest = {
  'index.html': { file: 'assets/index-1.js', isEntry: true, imports: ['_react.js'] },
  '_react.js': { file: 'assets/react-1.js', imports: ['_jsx.js'] },
  '_jsx.js': { file: 'assets/jsx-1.js' },
  'ringdown/text-en': { file: 'assets/text-en-1.js', imports: ['_jsx.js'] },
  'ringdown/text-zh': { file: 'assets/text-zh-1.js', imports: ['_jsx.js'] },
  'src/charts/LineDrawing.tsx': { file: 'assets/LineDrawing-1.js', imports: ['_react.js'] },
};

/** @param {Record<string, Uint8Array>} [changed] */
const build = (changed = {}) => ({
  manifest,
  files: new Map(
    Object.entries({
      'index.html': script('<link rel="icon" href="./favicon.svg">'),
      'assets/index-1.js': noise(50_000),
      'assets/react-1.js': noise(25_000),
      'assets/jsx-1.js': noise(1000),
      'assets/text-en-1.js': noise(20_000),
      'assets/text-zh-1.js': noise(30_000),
      'assets/LineDrawing-1.js': script('className: "recharts-surface"'),
      'assets/host-1.js': script('import"./core-1.js";'),
      'assets/core-1.js': noise(20_000),
      'assets/tensorflow-1.js': noise(220_000),
      'assets/fixed-1.js': noise(7000),
      'assets/relaxed-1.js': noise(7000),
      'ringdown.html': script('<script>"recharts-surface"</script>'.padEnd(2_500_000)),
      ...changed,
    }),
  ),
});

it('finds no fault in a page within its limits', () => {
  expect(faults(build())).toEqual([]);
});

it('weighs the entry, what it imports, and one language', () => {
  const [english, chinese] = spendings(build());
  expect(english?.files.map(({ path }) => path)).toEqual([
    'assets/index-1.js',
    'assets/text-en-1.js',
    'assets/react-1.js',
    'assets/jsx-1.js',
  ]);
  expect(sum(english?.files ?? []) / 1000).toBeCloseTo(96, 0);
  expect(sum(chinese?.files ?? []) / 1000).toBeCloseTo(106, 0);
});

it.each([
  ['import"left-pad";', 'left-pad'],
  ['import{pad as p}from"left-pad";p()', 'left-pad'],
  ['export*from"@some/pad/left"', '@some/pad/left'],
  ['const load=()=>import("left-pad");load()', 'left-pad'],
])('reports a package that is imported by its name, which no browser can load: %s', (code, name) => {
  expect(faults(build({ 'assets/index-1.js': script(code) }))).toEqual([
    `Missing package: assets/index-1.js imports "${name}" by its name, which no browser can load.`,
  ]);
});

it('accepts an import by path, and code that is only shown to the reader', () => {
  const shown =
    'import{p}from"./pad.js";import("../pad.js");export const text=`import tf from "@tensorflow/tfjs"`;p()';
  expect(faults(build({ 'assets/index-1.js': script(shown) }))).toEqual([]);
});

it('reports which size is too large, by how much, and the sizes of its files', () => {
  const found = faults(build({ 'assets/text-zh-1.js': noise(35_000) }));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^First load, zh-CN: 111\.\d kB, 1\.\d kB above the 110\.0 kB allowed/);
  expect(found[0]).toContain('(assets/index-1.js 50.0 kB, assets/text-zh-1.js 35.0 kB');
});

it.each([
  ['assets/core-1.js', 26_000, 'Worker, for a first fit: 26.1 kB, 1.1 kB above'],
  ['assets/tensorflow-1.js', 241_000, 'Worker, with what it loads later: 261.2 kB, 1.2 kB above'],
  ['assets/relaxed-1.js', 13_000, 'Kernel relaxed: 13.0 kB, 1.0 kB above'],
  ['ringdown.html', 3_000_100, 'In one file, not gzipped: 3000.1 kB, 0.1 kB above'],
  ['assets/photograph-1.png', 2_700_000, 'Kept for use without a network, not gzipped: 30'],
])('holds %s to its limit', (path, bytes, sentence) => {
  const found = faults(build({ [path]: noise(bytes) }));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(sentence);
});

it('reports recharts in a file of the first load', () => {
  const found = faults(build({ 'assets/index-1.js': script('className: "recharts-surface"') }));
  expect(found).toEqual([
    'recharts: assets/index-1.js is fetched before the first paint and has it; it belongs in a lazy chunk.',
  ]);
});

it.each(['import{a}from"./host-1.js";', 'const load=()=>import("./host-1.js");load()'])(
  'reports a file that imports the worker’s entry: %s',
  (code) => {
    expect(faults(build({ 'assets/tensorflow-1.js': script(code) }))).toEqual([
      'Worker: assets/tensorflow-1.js imports the worker’s entry, which WebKit then evaluates twice.',
    ]);
  },
);

it('reports the wasm backend of TensorFlow.js in the build', () => {
  const found = faults(build({ 'assets/other-1.js': script('"tfjs-backend-wasm.wasm"') }));
  expect(found[0]).toContain('assets/other-1.js');
});

it.each([
  ['index.html', '<script async src="https://cdn.example/x.js">'],
  ['index.html', '<link rel="preconnect" href="//fonts.example">'],
  ['assets/index-2.css', 'src: url(https://fonts.example/a.woff2)'],
  ['assets/index-2.js', 'fetch("https://api.example/v1")'],
  ['assets/index-2.js', 'import(`https://cdn.example/x.js`)'],
  ['assets/index-2.js', 'new Worker("//cdn.example/x.js")'],
])('finds a third party in %s: %s', (path, code) => {
  const found = faults(build({ [path]: script(code) }));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${path} asks another origin`);
});

it('lets the page link to papers and name XML’s own addresses', () => {
  const links = 'href: "https://arxiv.org/abs/1", xmlns: "http://www.w3.org/2000/svg"';
  expect(faults(build({ 'assets/index-2.js': script(links) }))).toEqual([]);
});

it('reports missing files instead of passing', () => {
  const { files } = build();
  for (const path of [
    'assets/host-1.js',
    'assets/core-1.js',
    'assets/fixed-1.js',
    'assets/LineDrawing-1.js',
    'ringdown.html',
  ])
    files.delete(path);
  const found = faults({ files, manifest: {} });
  for (const what of [
    'First load, en',
    'First load, zh-CN',
    'Worker, for a first fit',
    'Kernel fixed',
    'In one file, not gzipped',
    'recharts',
  ]) {
    expect(found.join('\n')).toMatch(new RegExp(`^${what}: .*no`, 'm'));
  }
});
