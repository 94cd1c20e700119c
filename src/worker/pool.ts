/**
 * Several workers, each with a core of its own, for work that is not the learner's own fit: many fits at once. The page's
 * own worker is none of them, so its run and its engine are not touched.
 */
import type { Core } from '../core/api';
import { CoreError } from '../core/core-error';
import { connectCore, type CoreConnection, type CoreConnectionOptions } from './client';

export interface CorePool {
  /** Workers at most; each is started by its first work. */
  readonly size: number;
  /**
   * Gives the work a core that does nothing else meanwhile, in the order of the calls. The engine is `simd` in its fixed
   * variant, so that the result does not depend on which worker computed it.
   * @throws CoreError `worker-died` when the worker ends or the pool is closed; whatever the work throws
   */
  run<T>(work: (core: Core) => Promise<T>): Promise<T>;
  /** Ends all workers at once. Work that is under way or waits rejects with `worker-died`. */
  close(): void;
}

/** More workers than this need more memory than they save time. */
const mostWorkers = 8;

/**
 * Workers that this machine has cores for. One core is left to the page, where there are more than two. On two cores
 * there are two workers all the same: the page needs a core only for the few milliseconds of a redraw, four times a
 * second, and the system gives a thread that has slept its turn before threads that compute all the time.
 * @param cores as the browser reports them; undefined where it does not
 */
export const workersFor = (cores: number | undefined): number =>
  cores === undefined || cores <= 2 ? (cores ?? 2) : Math.min(mostWorkers, cores - 1);

/** Opens the connection to one worker. */
export type Connect = (options: Pick<CoreConnectionOptions, 'onSilence'>) => CoreConnection;

export interface PoolOptions {
  /** Tests give their own. */
  readonly connect?: Connect;
  /** Called with `true` when a worker stops answering, and with `false` when none is silent any more. */
  readonly onSilence?: (isSilent: boolean) => void;
}

export function openPool(
  size: number,
  { connect = connectCore, onSilence = () => undefined }: PoolOptions = {},
): CorePool {
  /** Indices of the workers that do not answer. */
  const silent = new Set<number>();
  const connections = Array.from({ length: size }, (_, index) =>
    connect({
      onSilence: (silence) => {
        const before = silent.size > 0;
        if (silence === undefined) silent.delete(index);
        else silent.add(index);
        if (before !== silent.size > 0) onSilence(silent.size > 0);
      },
    }),
  );
  const free: Member[] = connections.map((connection) => ({ connection, isReady: false }));
  const waiting: { readonly begin: (member: Member) => Promise<void>; readonly refuse: () => void }[] = [];
  let closed = false;

  function serve(): void {
    while (free.length > 0 && waiting.length > 0) {
      const member = free.shift();
      const next = waiting.shift();
      if (member === undefined || next === undefined) return;
      const release = (): void => {
        free.push(member);
        serve();
      };
      next.begin(member).then(release, release);
    }
  }

  return {
    size,
    run: (work) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(poolClosed());
          return;
        }
        waiting.push({
          begin: async (member) => {
            try {
              await makeReady(member);
              if (closed) throw poolClosed();
              resolve(await work(member.connection.core));
            } catch (error) {
              reject(error as Error);
            }
          },
          refuse: () => reject(poolClosed()),
        });
        serve();
      }),
    close() {
      closed = true;
      for (const { refuse } of waiting.splice(0)) refuse();
      for (const { endWorker } of connections) endWorker();
    },
  };
}

interface Member {
  readonly connection: CoreConnection;
  /** Whether its engine has been chosen; a connection chooses it again for a worker that replaces one that ended. */
  isReady: boolean;
}

async function makeReady(member: Member): Promise<void> {
  if (member.isReady) return;
  await member.connection.core.useEngine('simd');
  member.isReady = true;
}

const poolClosed = (): CoreError => new CoreError('worker-died', 'the workers were ended');
