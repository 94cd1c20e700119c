/** The points that the model sees, and at a larger scale those that follow. While a wave is chosen it is drawn here. */
import { memo, type ReactNode } from 'react';
import type { PinnedPoints } from '../../../runs/pinned-wave';
import { at, dots, line } from './drawing';
import { Part } from './Part';
import { useDrawing } from './use-drawing';
import styles from './PinnedWave.module.css';

export interface PictureProps {
  readonly points: PinnedPoints;
  readonly outputs: number;
  /** The drawing in words. */
  readonly summary: string;
  /** Whether mouse and finger change the wave. */
  readonly isPad: boolean;
  /** Lies over the enlarged part. */
  readonly children: ReactNode;
}

export function Picture({ points, outputs, summary, isPad, children }: PictureProps) {
  const listeners = useDrawing(points, outputs);
  return (
    <div
      className={isPad ? `${styles.drawings} ${styles.pad}` : styles.drawings}
      role="img"
      aria-label={summary}
      {...(isPad ? listeners : {})}
    >
      <Wave points={points} outputs={outputs} />
      {children}
    </div>
  );
}

/** What stays while a model trains. */
const Wave = memo(function Wave({ points, outputs }: Pick<PictureProps, 'points' | 'outputs'>) {
  const { inputs, expected = [] } = points;
  const seen = Array.from(inputs, at);
  const after = [inputs[inputs.length - 1], ...expected].map(at);
  return (
    <>
      <div className={styles.part}>
        <Part points={inputs.length}>
          <path className={styles.line} d={line(seen)} />
          <path className={styles.seen} d={dots(seen)} />
        </Part>
      </div>
      <div className={`${styles.part} ${styles.closeUp}`}>
        <Part points={outputs + 1}>
          <path className={styles.line} d={line(after)} />
          <path className={styles.lastSeen} d={dots(after.slice(0, 1))} />
          <path className={styles.expected} d={dots(after.slice(1))} />
          <path className={styles.hole} d={dots(after.slice(1))} />
        </Part>
      </div>
    </>
  );
});
