/** The engines themselves, found by name. */
import { CoreError } from '../core-error';
import type { Engine, EngineDetails } from './engine';
import { engineNames, type EngineName } from './names';
import type { EngineOptions } from './report';

const files = import.meta.glob<{ readonly engine: Engine }>('./*-engine.ts', { eager: true });

export const engines = Object.fromEntries(
  engineNames.map((name) => [name, files[`./${name}-engine.ts`].engine]),
) as Readonly<Record<EngineName, Engine>>;

/** Starts an engine. @throws CoreError `engine-unavailable` when it cannot run */
export async function activateEngine(name: EngineName, options: EngineOptions): Promise<EngineDetails> {
  const engine = engines[name];
  const refusal = engine.refusal();
  if (refusal !== undefined) throw new CoreError('engine-unavailable', refusal);
  try {
    return await engine.start(options);
  } catch (error) {
    if (error instanceof CoreError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new CoreError('engine-unavailable', message, { cause: error });
  }
}
