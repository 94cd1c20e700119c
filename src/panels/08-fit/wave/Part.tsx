import type { ReactNode } from 'react';
import { edge, height, width } from './drawing';
import styles from './PinnedWave.module.css';

/** An SVG of so many timesteps, stretched to its box, with a line at 0.5. */
export function Part({ points, children }: { readonly points: number; readonly children: ReactNode }) {
  return (
    <svg
      className={styles.svg}
      viewBox={`0 ${-edge} ${points * width} ${height + 2 * edge}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.middle} d={`M0 ${height / 2}H${points * width}`} />
      {children}
    </svg>
  );
}
