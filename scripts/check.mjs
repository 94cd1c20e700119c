/**
 * `npm run check`: types, lint, import rules, format, unused code. All of them run, also after one has failed.
 * `node scripts/check.mjs NAME…` runs the named ones only.
 */
import { chosenChecks } from './checks.mjs';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { runScript } from './run.mjs';

requireNode();
const waiting = [...wanted()];
await ensurePackages();
// Two at a time: the longest two come first, and more would only compete for the processor.
await Promise.all([work(), work()]);

async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const started = performance.now();
    const { code, output } = await runScript(`node_modules/${next.script}`, next.args, { quiet: true });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${next.name} (${seconds} s)`);
    if (code === 0) continue;
    console.log(output);
    process.exitCode = 1;
  }
}

function wanted() {
  try {
    return chosenChecks(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
