/** Which engine runs: the learner's choice, or what `auto` finds, with the next one in reserve where one fails. */
import { CoreError } from '../core-error';
import { stackVariants } from '../kernels/simd/create-stack';
import { byCost, wantsMeasuring } from './choose';
import { engines, startEngine } from './list';
import { measureBatch } from './measure';
import { engineNames, type EngineChoice, type EngineName } from './names';
import type { EngineCandidate, EngineOptions, EngineReport, RunningEngine } from './report';

export const isSameEngine = (left: RunningEngine, right: RunningEngine): boolean =>
  left.engine === right.engine && left.variant === right.variant;

/** Engines that failed on this page: `auto` does not take them again. */
const failed = new Set<EngineName>();

/** `auto` is to pass this engine over from now on. */
export const markFailed = (engine: EngineName): void => void failed.add(engine);

/**
 * Chooses an engine and makes it TensorFlow.js' backend.
 * @throws CoreError `engine-unavailable` with the refusal, when a forced engine cannot run; the one before stays
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
  const details = await startEngine(engine, options);
  return {
    engine,
    choice,
    // A forced engine is no reason to ask the graphics card anything.
    candidates: known ?? candidates(options),
    ...details,
    relaxedSimd: stackVariants().includes('relaxed'),
  };
}

/** Times the engines that can run here, and chooses among them. */
export async function measureEngines(options: EngineOptions): Promise<EngineReport> {
  const timings: Partial<Record<EngineName, number>> = {};
  const measured = candidates({}).filter(
    ({ engine, refusal }) => refusal === undefined && engines[engine].isMeasured,
  );
  for (const { engine } of measured) {
    try {
      const { variant } = await startEngine(engine, options);
      timings[engine] = await measureBatch((...of) => engines[engine].training(...of, variant));
    } catch {
      markFailed(engine);
    }
  }
  return selectEngine('auto', { ...options, timings });
}

/** Whether `auto` would choose better if it measured. */
export const shouldMeasure = ({ choice, candidates: known }: EngineReport): boolean =>
  wantsMeasuring(choice, known, engines);

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
