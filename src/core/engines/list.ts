/** The engines themselves, found by name, and TensorFlow.js' backend set to one of them. */
import { getBackend, ready, setBackend } from '@tensorflow/tfjs-core';
import { CoreError } from '../core-error';
import type { Engine, EngineDetails } from './engine';
import { engineNames, type EngineName } from './names';
import type { EngineOptions } from './report';

const files = import.meta.glob<{ readonly engine: Engine }>('./*-engine.ts', { eager: true });

export const engines = Object.fromEntries(
  engineNames.map((name) => [name, files[`./${name}-engine.ts`].engine]),
) as Readonly<Record<EngineName, Engine>>;

/**
 * Makes an engine the one that TensorFlow.js runs on.
 * @throws CoreError `engine-unavailable` when it cannot run; TensorFlow.js then runs on the earlier backend again
 */
export async function activateEngine(name: EngineName, options: EngineOptions): Promise<EngineDetails> {
  const engine = engines[name];
  const refusal = engine.refusal();
  if (refusal !== undefined) throw new CoreError('engine-unavailable', refusal);
  const before = getBackend();
  try {
    await setTo(engine.backend);
    return await engine.start(options);
  } catch (error) {
    if (before) await setBackend(before);
    if (error instanceof CoreError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new CoreError('engine-unavailable', message, { cause: error });
  }
}

async function setTo(backend: string): Promise<void> {
  const set = await setBackend(backend);
  if (!set || getBackend() !== backend) {
    throw new CoreError('engine-unavailable', `backend ${backend} did not start`);
  }
  await ready();
}
