/** The engines, by the names that the select, the link and the benchmark use. Free of TensorFlow.js: the page reads it. */

/** In the order in which `auto` prefers them while nothing has been measured. Each has a file `NAME-engine.ts` here. */
export const engineNames = ['simd', 'webgl', 'reference'] as const;
export type EngineName = (typeof engineNames)[number];

export type EngineChoice = EngineName | 'auto';
