/** Check yourself: whether a smaller error on an easier problem means a better model. */
import { baselineErrors } from '../../core/sequence/baselines';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import type { Answer } from '../../lesson/CheckYourself';
import { shippedFacts, shippedSettings } from '../../shipped/shipped-model';

/** The model in the prompt. */
export const reported = { length: 100, mae: 0.012 } as const;

export type Verdict = 'better' | 'same' | 'worse' | 'unknown';

interface Skill {
  readonly mae: number;
  /** Error of always answering 0.5 on the same kind of sequences. */
  readonly alwaysHalf: number;
}

export interface Skills {
  readonly here: Skill;
  readonly there: Skill;
}

/** Shares of the error of always answering 0.5 that differ by less than this count as equal. */
const margin = 1.1;

export function askSkill(): Answer<Verdict, Skills> {
  const here = { mae: shippedFacts.mae, alwaysHalf: alwaysHalf(shippedSettings.length) };
  const there = { mae: reported.mae, alwaysHalf: alwaysHalf(reported.length) };
  const ratio = there.mae / there.alwaysHalf / (here.mae / here.alwaysHalf);
  return {
    choice: ratio > margin ? 'worse' : ratio < 1 / margin ? 'better' : 'same',
    found: { here, there },
  };
}

const alwaysHalf = (length: number): number =>
  baselineErrors(
    generateExamples(length, 1000, shippedSettings.outputs, createStream(shippedSettings.seed, 'test')),
  )['always-half'];
