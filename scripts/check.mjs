/** `npm run check`: format, lint, types, import rules, dead code. Each runs, whatever the others say. */
import { runTool } from './run.mjs';

/** @type {readonly { name: string, tool: string, args: readonly string[] }[]} */
const checks = [
  { name: 'format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'import rules',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['src', 'e2e', 'bench', 'scripts', '--config', '.dependency-cruiser.mjs'],
  },
  { name: 'dead code', tool: 'knip/bin/knip.js', args: [] },
];

/** @returns {Promise<boolean>} whether all checks passed */
export async function check() {
  let passed = true;
  for (const { name, tool, args } of checks) {
    const started = performance.now();
    const { code, output } = await runTool(tool, args, { quiet: true });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
    if (code !== 0) {
      console.log(output);
      passed = false;
    }
  }
  return passed;
}

if (import.meta.url === new URL(`file://${process.argv[1]}`).href) {
  process.exitCode = (await check()) ? 0 : 1;
}
