/** The error on the pinned wave beside that of always answering 0.5, and of which model it is. */
import { useState } from 'react';
import { useText } from '../../../i18n/language';
import type { ForecastQuestion, Moment } from '../../../core/api';
import { meanAbsoluteError } from '../../../core/sequence/baselines';
import type { PinnedPoints } from '../../../runs/pinned-wave';
import type { ShownAnswer } from '../../../runs/watched';
import { waveText } from './text';
import type { WaveText } from './text.en';
import styles from './PinnedWave.module.css';

export interface CaptionProps {
  readonly pinned: PinnedPoints | undefined;
  readonly shown: ShownAnswer<ForecastQuestion> | undefined;
  /** How many points of their own the learner has pinned. */
  readonly points: number | undefined;
  readonly timesteps: number;
  readonly hasModel: boolean;
}

export function Caption({ pinned, shown, points = 0, timesteps, hasModel }: CaptionProps) {
  const text = useText(waveText);
  const [latest, setLatest] = useState(text.waiting);
  if (pinned === undefined) return text.tooFewPoints(points, timesteps);
  if (shown?.answer === undefined) {
    // Between two waves the old sentence stays for an instant, as the old forecast does.
    return hasModel ? <span className={styles.late}>{latest}</span> : text.noModel;
  }
  const sentence = captionOf(text, shown.of, shown.answer, pinned.expected);
  if (sentence !== latest) setLatest(sentence);
  return sentence;
}

function captionOf(
  text: WaveText,
  of: Moment,
  answer: Float32Array,
  expected: Float32Array | undefined,
): string {
  if (expected?.length !== answer.length) return text.nothingFollows(of);
  const half = expected.map(() => 0.5);
  return text.caption(of, meanAbsoluteError(answer, expected), meanAbsoluteError(half, expected));
}
