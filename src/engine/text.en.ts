import type { CoreErrorCode, EngineRefusal, EngineName, EngineReport } from '../core/api';

const refusals: Record<EngineRefusal, string> = {
  failed: 'it was tried, and failed',
  'no-webgl': 'this browser offers no WebGL 2 to a worker',
  'software-renderer': 'WebGL is emulated on the processor here, which is slower than the processor itself',
  'half-float-only': 'this graphics card computes in 16 bits only, too coarse for training',
};

const errors: Record<CoreErrorCode, string> = {
  'out-of-memory':
    'There is not enough memory for a model of this size. Take fewer units, layers or timesteps, or a smaller batch.',
  'engine-unavailable': 'This engine cannot run here.',
  busy: 'A fit is running. Stop it first, or wait for it to end.',
  'no-model': 'There is no trained model yet. Fit one first.',
  diverged:
    'The loss is no longer a number: the weights have run away. Lower the learning rate and fit again.',
  'context-lost':
    'The graphics card took its memory back. The page has kept the models: try again, and a fit goes on from the last one that was kept.',
  'worker-died':
    'The background thread that trains has ended, or could not be loaded. Try again; a fit goes on from the last model that the page kept.',
  'bad-request': 'The core was asked for something it cannot compute.',
  internal: 'Something failed in the core.',
};

export const text = {
  errors,
  errorDetail: 'In the machine’s words:',
  retry: 'Try again',
  useAutomatic: 'Let the page choose',
  engineStarting: 'starting…',
  engineRunning: ({ engine, variant }: EngineReport, names: Readonly<Record<EngineName, string>>): string =>
    variant === 'script'
      ? 'own kernels, without SIMD: slow'
      : variant === 'relaxed'
        ? 'relaxed SIMD (own kernels)'
        : names[engine],
  relaxed: {
    sentence:
      'Multiplying and adding may then round once instead of twice: faster on some processors, no faster on others; but results differ in the last digits from machine to machine, and training amplifies the difference.',
  },
  /** Before the name of the engine that runs. */
  engineNow: 'Running now:',
  engineFailed: 'none',
  timings: (measured: readonly { engine: EngineName; millisecondsPerBatch: number }[]): string =>
    `${measured.map(({ engine, millisecondsPerBatch }) => `${engine} ${millisecondsPerBatch.toPrecision(2)} ms`).join(', ')} per batch`,
  refusals,
  withoutSimd: {
    title: 'Training is slow here',
    sentence:
      'This browser could run the WebAssembly kernel, but the security policy of the host forbids it, or the kernel did not arrive. So plain TypeScript trains: as correct, but much slower. If it did not arrive, loading the page again may help.',
  },
  silence: {
    titles: {
      start: 'The background thread that trains has not started yet.',
      call: 'The background thread that trains does not answer.',
      stop: 'The fit was told to stop, and has not stopped yet.',
    },
    since: (time: string): string => `Since ${time}.`,
    advice: {
      start:
        'Over a slow connection it may still be loading. You can wait, or end it and try again: your settings and models stay.',
      call: 'With a large model it may only be busy; it may also hang. You can wait, or end it and try again: a fit can then go on from the last model that the page kept, any other computation begins again. Your settings and models stay.',
      stop: 'Its batches may take long; it may also hang. You can wait, or end the thread: the fit can then go on from the last model that the page kept. Your settings and models stay.',
    },
    end: 'End it and try again',
  },
};

export type EngineText = typeof text;
