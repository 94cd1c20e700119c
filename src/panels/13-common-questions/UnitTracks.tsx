/** Three drawings over one time axis, with one cursor: the wave, the gates, and what they act on. */
import { useMemo, useRef, type CSSProperties, type PointerEvent } from 'react';
import { useText } from '../../i18n/language';
import { look } from './store';
import { commonQuestionsText } from './text';
import { Track } from './Track';
import { extent, gateTrack, memoryReach, memoryTrack, timestepAt } from './tracks';
import { quantities, type UnitTrace } from './unit';
import styles from './UnitTracks.module.css';

export interface UnitTracksProps {
  readonly inputs: ArrayLike<number> | undefined;
  readonly trace: UnitTrace | undefined;
  readonly timesteps: number;
  /** Of the cursor, from 0, as are layer and unit. */
  readonly timestep: number;
  readonly layer: number;
  readonly unit: number;
}

export function UnitTracks({ inputs, trace, timesteps, timestep, layer, unit }: UnitTracksProps) {
  const { gates: text } = useText(commonQuestionsText);
  const plot = useRef<HTMLDivElement>(null);
  const summary = useMemo(
    () =>
      trace &&
      text.summary(
        layer + 1,
        unit + 1,
        Object.fromEntries(quantities.map((name) => [name, extent(trace[name])])),
      ),
    [trace, text, layer, unit],
  );
  const follow = (event: PointerEvent) => {
    if (event.buttons === 0 || plot.current === null) return;
    const { left, width } = plot.current.getBoundingClientRect();
    look({ timestep: timestepAt((event.clientX - left) / width, timesteps) });
  };
  const reach = trace ? memoryReach(trace) : 1;
  return (
    <div
      className={styles.tracks}
      role="img"
      aria-label={summary ?? text.waiting}
      style={{ '--at': (timestep + 0.5) / timesteps } as CSSProperties}
      onPointerDown={follow}
      onPointerMove={follow}
      data-testid="gates-tracks"
    >
      <Track title={text.tracks.wave} height="3.5rem" low={0} high={1} at={timestep} lines={{ x: inputs }} />
      <Track
        title={text.tracks.gates}
        names={text.names}
        height="8rem"
        low={0}
        high={1}
        at={timestep}
        lines={pick(trace, gateTrack)}
      />
      <Track
        title={text.tracks.memory}
        names={text.names}
        height="9rem"
        low={-reach}
        high={reach}
        at={timestep}
        lines={pick(trace, memoryTrack)}
      />
      <div className={styles.cursor} ref={plot} />
      <div className={styles.axis}>
        <span>1</span>
        <span>{text.timestep}</span>
        <span>{timesteps}</span>
      </div>
    </div>
  );
}

const pick = <Name extends keyof UnitTrace>(
  trace: UnitTrace | undefined,
  names: readonly Name[],
): Partial<Record<Name, readonly number[]>> =>
  Object.fromEntries(names.map((name) => [name, trace?.[name]])) as Partial<Record<Name, readonly number[]>>;
