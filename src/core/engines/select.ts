/** Which engine runs: the learner's choice, or the best that `auto` finds; if that one fails, the next best. */
import { CoreError } from '../core-error';
import { stackVariants } from '../kernels/simd/create-stack';
import { byCost, wantsMeasuring } from './choose';
import { activateEngine, engines } from './list';
import { measureBatch } from './measure';
import { engineNames, type EngineChoice, type EngineName } from './names';
import type { EngineCandidate, EngineOptions, EngineReport, RunningEngine } from './report';

export const isSameEngine = (left: RunningEngine, right: RunningEngine): boolean =>
  left.engine === right.engine && left.variant === right.variant;

/** Engines that failed on this page: `auto` does not choose them again. */
const failed = new Set<EngineName>();

/** `auto` no longer chooses this engine. */
export const markFailed = (engine: EngineName): void => void failed.add(engine);

/**
 * Chooses an engine and starts it.
 * @throws CoreError `engine-unavailable` with the refusal, when the chosen engine cannot run; the engine before stays
 */
export async function selectEngine(choice: EngineChoice, options: EngineOptions = {}): Promise<EngineReport> {
  if (choice !== 'auto') return reportOf(choice, choice, [], options);
  for (const engine of byCost(candidates(options), engines)) {
    try {
      return await reportOf(engine, 'auto', undefined, options);
    } catch {
      markFailed(engine);
    }
  }
  throw new CoreError('engine-unavailable', 'no engine can run here');
}

async function reportOf(
  engine: EngineName,
  choice: EngineChoice,
  known: readonly EngineCandidate[] | undefined,
  options: EngineOptions,
): Promise<EngineReport> {
  const details = await activateEngine(engine, options);
  return {
    engine,
    choice,
    // When the learner chose the engine, the graphics card need not be asked what it can do.
    candidates: known ?? candidates(options),
    ...details,
    relaxedSimd: stackVariants().includes('relaxed'),
  };
}

/** Times the engines that can run here, and chooses among them. */
export async function measureEngines(options: EngineOptions): Promise<EngineReport> {
  const timings: Partial<Record<EngineName, number>> = {};
  for (const engine of toMeasure()) {
    try {
      const { variant } = await activateEngine(engine, options);
      timings[engine] = await measureBatch((from) => engines[engine].training(from, variant));
    } catch {
      markFailed(engine);
    }
  }
  return selectEngine('auto', { ...options, timings });
}

/** Whether `auto` should measure. */
export const shouldMeasure = ({ choice, candidates: known }: EngineReport): boolean =>
  wantsMeasuring(choice, known, engines);

const toMeasure = (): EngineName[] =>
  candidates({})
    .filter(({ engine, refusal }) => refusal === undefined && engines[engine].isMeasured)
    .map(({ engine }) => engine);

/** Whether the code of all engines that are to be measured is there: a fit does not wait for it. */
export const canMeasure = (): boolean => toMeasure().every((engine) => engines[engine].isLoaded());

/** Fetches that code, for the next fit. Where it cannot be had, nothing is measured, and it is asked for after each fit. */
export const prepareMeasuring = (): void => {
  for (const engine of toMeasure()) engines[engine].load().catch(() => undefined);
};

function candidates({ timings = {} }: EngineOptions): EngineCandidate[] {
  return engineNames.map((engine) => {
    const refusal =
      engines[engine].refusal() ??
      engines[engine].autoRefusal() ??
      (failed.has(engine) ? 'failed' : undefined);
    if (refusal !== undefined) return { engine, refusal };
    const millisecondsPerBatch = timings[engine];
    return millisecondsPerBatch === undefined ? { engine } : { engine, millisecondsPerBatch };
  });
}
