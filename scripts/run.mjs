/** Child processes, with their output kept or shown. Imports no installed package. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] `quiet` keeps the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>} a command that cannot be started gives code 127 and the reason
 */
export function run(command, args, { quiet = false, env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      // On Windows npm is a batch file, which only a shell starts.
      shell: process.platform === 'win32' && command === 'npm',
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', ({ message }) => resolve({ code: 127, output: message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * A script of this project or of an installed package, run by this Node.
 * @param {string} script path below the project's root
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runScript(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}
