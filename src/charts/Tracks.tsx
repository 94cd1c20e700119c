import { useRef, type CSSProperties, type PointerEvent } from 'react';
import { Track, type TrackProps } from './Track';
import { timestepAt } from './track-lines';
import styles from './Tracks.module.css';

export interface TracksProps {
  /** What the tracks show, in a sentence; read aloud in their place. */
  readonly summary: string;
  readonly tracks: readonly TrackProps[];
  readonly timesteps: number;
  /** Timestep of the cursor, from 0. */
  readonly at: number;
  /** Called with the timestep that is pressed, or dragged to. */
  readonly onMove: (timestep: number) => void;
  /** Labels of the time axis: its first and last timestep, as the page numbers them, and its name. */
  readonly axis: { readonly first: string; readonly last: string; readonly label: string };
  readonly testId?: string | undefined;
}

/** Several drawings over one time axis, with one cursor. */
export function Tracks({ summary, tracks, timesteps, at, onMove, axis, testId }: TracksProps) {
  const plot = useRef<HTMLDivElement>(null);
  const follow = (event: PointerEvent) => {
    if (event.buttons === 0 || plot.current === null) return;
    const { left, width } = plot.current.getBoundingClientRect();
    onMove(timestepAt((event.clientX - left) / width, timesteps));
  };
  return (
    <div
      className={styles.tracks}
      role="img"
      aria-label={summary}
      style={{ '--at': (at + 0.5) / timesteps } as CSSProperties}
      onPointerDown={follow}
      onPointerMove={follow}
      data-testid={testId}
    >
      {tracks.map((track) => (
        <Track key={track.title} {...track} at={at} />
      ))}
      {/* It spans the two rows that each track has in the grid. */}
      <div className={styles.cursor} style={{ gridRow: `1 / ${2 * tracks.length + 1}` }} ref={plot} />
      <div className={styles.axis}>
        <span>{axis.first}</span>
        <span>{axis.label}</span>
        <span>{axis.last}</span>
      </div>
    </div>
  );
}
