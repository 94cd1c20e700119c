/** The worker's entry: serves a `Core` over the wire. */
import { expose, releaseProxy, type Remote } from 'comlink';
import type { FitProgress } from '../core/api';
import { CoreError } from '../core/core-error';
import { createCore } from '../core/create-core';
import type { Outcome, ServedCore } from './wire';

const core = createCore();

async function outcome<T>(call: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    const { code, message } = error instanceof CoreError ? error : new CoreError('internal', String(error));
    return { ok: false, code, detail: message };
  }
}

const served: ServedCore = {
  useEngine: (choice, wishes) => outcome(core.useEngine(choice, wishes)),
  currentEngine: () => outcome(core.currentEngine()),
  summarize: (model) => outcome(core.summarize(model)),
  probeStack: (probe) => outcome(core.probeStack(probe)),
  fit: async (request, onProgress) => {
    const say = onProgress as Remote<(progress: FitProgress) => void>;
    // Messages and the result take different ways: the result waits until the last message has arrived.
    let arrived: Promise<void> | undefined;
    const result = await outcome(
      core.fit(request, (progress) => {
        arrived = say(progress).catch(() => undefined);
      }),
    );
    await arrived;
    say[releaseProxy]();
    return result;
  },
  command: (runId, command) => outcome(core.command(runId, command)),
  evaluate: (request) => outcome(core.evaluate(request)),
  predict: (inputs, count) => outcome(core.predict(inputs, count)),
  weights: () => outcome(core.weights()),
  memory: () => outcome(core.memory()),
};

expose(served);
