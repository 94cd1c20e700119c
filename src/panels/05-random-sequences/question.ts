/** Check yourself: how many waves are nearly flat where the forecast begins. */
import { drawPatterns } from '../../core/sequence/examples';
import { exp } from '../../core/sequence/portable-math';
import { createStream } from '../../core/sequence/random';
import type { Answer } from '../../lesson/CheckYourself';
import { seenPoints } from './family';

/** The chapter's training waves with the initial seed; the prompt states their number and the share. */
const asked = { waves: 10_000, seed: 7, share: 0.1 } as const;

/** Numbers of waves, by choice; the last digits are random. */
export const waveCounts = { few: 1000, third: 3000, most: 6000, nearlyAll: 9000 } as const;
export type WaveCountChoice = keyof typeof waveCounts;

/** Draws the waves and counts those with less than a tenth of their swing left. */
export function countFlat(): Answer<WaveCountChoice, number> {
  const { decays } = drawPatterns(asked.waves, createStream(asked.seed, 'training'));
  const flat = decays.filter((decay) => exp(-decay * seenPoints) < asked.share).length;
  const choice = (Object.keys(waveCounts) as WaveCountChoice[]).find(
    (name) => Math.abs(waveCounts[name] - flat) < 500,
  );
  if (choice === undefined) throw new Error(`no choice says about ${flat} waves`);
  return { choice, found: flat };
}
