/** `npm run budget [-- --no-build]`: builds the page, weighs it, and fails where it is above what a visit may cost. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults, kilobytes, spendings, sum } from './budgets.mjs';
import { ensurePackages } from './install.mjs';
import { manifestPath } from './manifest-aside.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './run.mjs';
import { build } from './serve.mjs';

requireNode();
await ensurePackages();
if (!process.argv.includes('--no-build')) await build();

const dist = join(root, 'dist');
const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(dist.length + 1)
      .replaceAll('\\', '/'),
  );
const built = {
  files: new Map(paths.map((path) => [path, readFileSync(join(dist, path))])),
  manifest: JSON.parse(readFileSync(join(root, manifestPath), 'utf8')),
};

for (const { what, limit, files } of spendings(built)) {
  console.log(`${what}: ${kilobytes(sum(files))} of ${kilobytes(limit)}`);
}
const found = faults(built);
for (const sentence of found) console.error(`OVER BUDGET  ${sentence}`);
process.exitCode = found.length === 0 ? 0 : 1;
