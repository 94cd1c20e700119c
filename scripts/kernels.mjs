/**
 * Compiles the AssemblyScript kernels, in two variants, to build/kernels. Skips what is up to date: the sources'
 * hash lies beside the binaries. Run it alone (`node scripts/kernels.mjs`) or call `buildKernels` before a build.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const sources = path.join(root, 'src/core/kernels/simd/assembly');
const target = path.join(root, 'build/kernels');

const options = [
  '--runtime',
  'stub',
  '--optimizeLevel',
  '3',
  '--shrinkLevel',
  '0',
  '--converge',
  '--noAssert',
];
const variants = {
  fixed: ['--enable', 'simd'],
  relaxed: ['--enable', 'simd', '--enable', 'relaxed-simd'],
};

/** @returns {Promise<boolean>} whether anything was compiled */
export async function buildKernels() {
  const hash = await hashSources();
  const stamp = path.join(target, 'sources.sha256');
  const binaries = Object.keys(variants).map((variant) => path.join(target, `${variant}.wasm`));
  if ([stamp, ...binaries].every(existsSync) && (await readFile(stamp, 'utf8')) === hash) return false;

  await mkdir(target, { recursive: true });
  const { default: asc } = await import('assemblyscript/asc');
  for (const [variant, features] of Object.entries(variants)) {
    const binary = path.join(target, `${variant}.wasm`);
    // Under a name of its own until it is whole: another build may be reading.
    const partial = `${binary}.${process.pid}`;
    const { error, stderr } = await asc.main([
      path.join(sources, 'index.ts'),
      ...options,
      ...features,
      '--outFile',
      partial,
    ]);
    if (error)
      throw new Error(`The ${variant} kernel does not compile.\n${stderr.toString()}`, { cause: error });
    await rename(partial, binary);
  }
  const partial = `${stamp}.${process.pid}`;
  await writeFile(partial, hash);
  await rename(partial, stamp);
  return true;
}

/** Of the sources, of this script, and of the compiler's version. */
async function hashSources() {
  const hash = createHash('sha256');
  const manifest = createRequire(import.meta.url).resolve('assemblyscript/package.json');
  hash.update(JSON.parse(await readFile(manifest, 'utf8')).version);
  hash.update(await readFile(fileURLToPath(import.meta.url)));
  for (const name of (await readdir(sources)).sort()) {
    hash.update(name).update(await readFile(path.join(sources, name)));
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildKernels();
  console.log(built ? 'kernels: built' : 'kernels: up to date');
}
