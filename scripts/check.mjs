/** `npm run check`: format, lint, types, import rules, dead code. Each runs, whatever the others say. */
import { install } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { runScript } from './run.mjs';

/** Name, script below node_modules, arguments. */
const checks = /** @type {const} */ ([
  ['types', 'typescript/bin/tsc', ['--noEmit']],
  ['lint', 'eslint/bin/eslint.js', ['--max-warnings', '0', '.']],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  [
    'import rules',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['src', 'e2e', 'bench', 'scripts', '--config', '.dependency-cruiser.mjs'],
  ],
  ['dead code', 'knip/bin/knip.js', []],
]);

requireNode();
await install();
const waiting = [...checks];
// Two at a time: the longest two come first, and more would only wait for each other.
await Promise.all([work(), work()]);

async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, script, args] = next;
    const started = performance.now();
    const { code, output } = await runScript(`node_modules/${script}`, args, { quiet: true });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
    if (code === 0) continue;
    console.log(output);
    process.exitCode = 1;
  }
}
