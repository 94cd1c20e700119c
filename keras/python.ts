/** Python with Keras, as `scripts/test-keras.mjs` has installed it. */
import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const python = process.env['KERAS_PYTHON'] ?? 'python3';

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

// Settings for another library's BLAS are removed, so that NumPy runs with its defaults.
const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('OPENBLAS_'));
/** Keras' backend, of those in `scripts/keras-environment.mjs`. */
export const backend = process.env['KERAS_BACKEND'] ?? 'jax';
const environment = { ...Object.fromEntries(inherited), KERAS_BACKEND: backend };

/** @returns what it prints. @throws Error with what it says when it fails */
function runPython(args: readonly string[], changes: NodeJS.ProcessEnv = {}): string {
  const env = { ...environment, ...changes };
  const { status, stdout, stderr } = spawnSync(python, [...args], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  return stdout;
}

/** Runs a program, without a screen for its plots. */
export const runProgram = (...args: readonly string[]): string => runPython(args, { MPLBACKEND: 'Agg' });

/** Runs a notebook file; see `run_notebook.py`. */
export const runNotebook = (file: string): string => runPython([fileOf('run_notebook.py'), file]);

/** A process that answers one question a line. */
export class KerasAnswers {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #complaints = '';

  constructor() {
    this.#child = spawn(python, [fileOf('answers.py')], { env: environment });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#complaints += text));
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** The first line, in which it says what it is. */
  async begin(): Promise<unknown> {
    return this.#next();
  }

  async ask(question: unknown): Promise<Readonly<Record<string, unknown>>> {
    this.#child.stdin.write(`${JSON.stringify(question)}\n`);
    return this.#next();
  }

  end(): void {
    this.#child.stdin.end();
  }

  async #next(): Promise<Readonly<Record<string, unknown>>> {
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error(this.#complaints);
    return JSON.parse(value);
  }
}
