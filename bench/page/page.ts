/** The benchmark's own page: passes questions on to workers, one for each name. */
import { wrap, type Remote } from 'comlink';
import type { Bench } from './worker';

const workers = new Map<string, Remote<Bench>>();

function workerOf(name: string): Remote<Bench> {
  const known = workers.get(name);
  if (known !== undefined) return known;
  const started = wrap<Bench>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name }));
  workers.set(name, started);
  return started;
}

/** What Playwright calls. A worker is started by its first question and lives as long as the page. */
Reflect.set(window, 'ask', (name: string, question: keyof Bench, args: unknown[]) => {
  const ask = workerOf(name)[question] as (...args: unknown[]) => Promise<unknown>;
  return ask(...args);
});
