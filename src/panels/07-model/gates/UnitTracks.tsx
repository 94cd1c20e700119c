/** The wave, the gates of one unit, and its candidate, cell and hidden state, over one time axis. */
import { useMemo } from 'react';
import { Tracks } from '../../../charts/Tracks';
import { useText } from '../../../i18n/language';
import { extent, gateTrack, linesOf, memoryReach, memoryTrack } from '../../../inside/lines';
import { insideText } from '../../../inside/text';
import { quantities, type UnitTrace } from '../../../inside/unit';
import { modelText } from '../text';
import { look } from '../stack/cursor-store';

export interface UnitTracksProps {
  readonly inputs: ArrayLike<number> | undefined;
  readonly trace: UnitTrace | undefined;
  readonly timesteps: number;
  /** Timestep of the cursor; timestep, layer and unit are counted from 0. */
  readonly timestep: number;
  readonly layer: number;
  readonly unit: number;
}

export function UnitTracks({ inputs, trace, timesteps, timestep, layer, unit }: UnitTracksProps) {
  const { gates: text } = useText(modelText);
  const { names } = useText(insideText);
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
  const tracks = useMemo(() => {
    const reach = trace ? memoryReach(trace) : 1;
    const wave = [{ key: 'x', color: 'var(--series-input)', values: inputs }];
    return [
      { title: text.tracks.wave, height: '3.5rem', low: 0, high: 1, lines: wave },
      {
        title: text.tracks.gates,
        height: '8rem',
        low: 0,
        high: 1,
        lines: linesOf(gateTrack, names, trace),
      },
      {
        title: text.tracks.memory,
        height: '9rem',
        low: -reach,
        high: reach,
        lines: linesOf(memoryTrack, names, trace),
      },
    ];
  }, [inputs, trace, text, names]);
  return (
    <Tracks
      summary={summary ?? text.waiting}
      tracks={tracks}
      timesteps={timesteps}
      at={timestep}
      onMove={(moved) => look({ timestep: moved })}
      axis={{ first: '0', last: String(timesteps - 1), label: text.timestep }}
      testId="gates-tracks"
    />
  );
}
