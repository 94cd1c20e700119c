/** The names of the engines in the page, its links and the benchmark. The page imports it: no TensorFlow.js here. */

/** In the order in which `auto` prefers them before they are measured. Each has a file `NAME-engine.ts` here. */
export const engineNames = ['simd', 'webgl', 'reference'] as const;
export type EngineName = (typeof engineNames)[number];

export type EngineChoice = EngineName | 'auto';
