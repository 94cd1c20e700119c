/** A later version of the built page: all files that have a hash in their names have other names in it. */
import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist } from './dist';

/** @param folder an empty one, which gets the later version */
export async function writeLaterVersion(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(dist, folder, { recursive: true });
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const later = new Map(names.map((name) => [name, name.replace(/(\.\w+)$/, 'later$1')]));
  const pattern = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const rewrite = async (path: string): Promise<void> => {
    const code = await readFile(path, 'utf8');
    await writeFile(
      path,
      code.replace(pattern, (name) => later.get(name) ?? name),
    );
  };
  for (const [name, next] of later) {
    if (/\.(js|css)$/.test(name)) await rewrite(join(assets, name));
    await rename(join(assets, name), join(assets, next));
  }
  await rewrite(join(folder, 'index.html'));
  const worker = join(folder, 'service-worker.js');
  await rewrite(worker);
  // By its revision the service worker sees that the file has changed.
  const code = await readFile(worker, 'utf8');
  await writeFile(worker, code.replace(/(index\.html.,revision:.)/, '$1later'));
}
