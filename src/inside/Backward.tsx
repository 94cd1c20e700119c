/** The backward sweep: how much each input changes a forecast point, and how the gradient of the loss fades on its way. */
import { useDeferredValue, useMemo, useRef } from 'react';
import { Numbers } from '../charts/Numbers';
import { Tracks } from '../charts/Tracks';
import type { AnswerTo, GradientNormsQuestion, InputGradientQuestion } from '../core/api';
import { formatPower } from '../i18n/format';
import { FailureNotice } from '../engine/FailureNotice';
import { useText } from '../i18n/language';
import { ControlRow } from '../ui/ControlRow';
import { Figure } from '../ui/Figure';
import { Slider } from '../ui/Slider';
import { useIsNear } from '../ui/use-near';
import { usePaced } from '../ui/use-paced';
import { fading, powers, shares } from './backward';
import { lookInside, useGlassCursor } from './cursor-store';
import { useInside } from './inside-answer';
import { layerStyle } from './lines';
import { insideText } from './text';
import { useModelSettings } from './use-inside-model';

export interface BackwardProps {
  /** [timesteps], what the model sees of the pinned wave. */
  readonly inputs: Float32Array;
  /** Timestep of the cursor, from 0. */
  readonly timestep: number;
}

/** Sequences whose mean loss the gradient is of: a batch of the chapter's fit. */
const samples = 10;

export function Backward({ inputs, timestep }: BackwardProps) {
  const { backward: text } = useText(insideText);
  const place = useRef<HTMLDivElement>(null);
  const near = useIsNear(place);
  const { outputs, seed } = useModelSettings();
  const output = Math.min(
    outputs - 1,
    useGlassCursor((state) => state.output),
  );
  const ofInputs = useInside(
    useMemo<InputGradientQuestion | undefined>(
      () => (near ? { kind: 'input-gradient', inputs, output } : undefined),
      [near, inputs, output],
    ),
  );
  const ofHidden = useInside(
    useMemo<GradientNormsQuestion | undefined>(
      () => (near ? { kind: 'gradient-norms', samples, seed } : undefined),
      [near, seed],
    ),
  );
  const gradient = useDeferredValue(ofInputs.last?.answer);
  const norms = useDeferredValue(ofHidden.last?.answer);
  return (
    <div ref={place} data-testid="glass-backward">
      <h4>{text.title}</h4>
      <Figure caption={text.caption} wide>
        <ControlRow>
          <Slider
            label={text.output}
            value={output + 1}
            min={1}
            max={outputs}
            step={1}
            disabled={outputs === 1}
            onChange={(value) => lookInside({ output: value - 1 })}
            testId="glass-output"
          />
        </ControlRow>
        {[ofInputs, ofHidden].map(
          ({ failure, retry }, index) =>
            failure !== undefined && <FailureNotice key={index} failure={failure} onRetry={retry} />,
        )}
        {gradient && norms && <Sweep gradient={gradient} norms={norms} output={output} timestep={timestep} />}
      </Figure>
    </div>
  );
}

interface SweepProps {
  readonly gradient: Float32Array;
  readonly norms: AnswerTo<GradientNormsQuestion>;
  readonly output: number;
  readonly timestep: number;
}

/** A sentence or a table that changes faster cannot be read. In milliseconds. */
const pause = 1000;

function Sweep({ gradient, norms, output, timestep }: SweepProps) {
  const { backward: text } = useText(insideText);
  const timesteps = gradient.length;
  const tracks = useMemo(() => {
    const { shares: ofInputs, largest } = shares(gradient);
    const { layers, lowest } = powers(norms.hidden);
    const input = { key: 'x', color: 'var(--series-input)', values: ofInputs };
    return [
      { title: text.input(output + 1, power(largest)), height: '4rem', low: 0, high: 1, lines: [input] },
      {
        title: text.hidden,
        height: '8rem',
        low: lowest,
        high: 0,
        lines: layers.map((values, index) => ({
          key: String(index),
          name: text.layer(index + 1),
          ...layerStyle(index),
          values,
        })),
      },
    ];
  }, [gradient, norms, output, text]);
  const listed = usePaced(
    useMemo(() => ({ gradient, hidden: norms.hidden }), [gradient, norms]),
    pause,
  );
  const fades = useMemo(() => text.fading(fading(listed.hidden)), [listed, text]);
  return (
    <>
      <Tracks
        summary={fades}
        tracks={tracks}
        timesteps={timesteps}
        at={Math.min(timestep, timesteps - 1)}
        onMove={(moved) => lookInside({ timestep: moved })}
        axis={{ first: '0', last: String(timesteps - 1), label: text.timestep }}
        testId="glass-sweep"
      />
      <p data-testid="glass-fading">{fades}</p>
      <Numbers
        caption={text.numbers}
        table={() => ({
          columns: [
            text.timestep,
            text.column(output + 1),
            ...listed.hidden.map((_, index) => text.layer(index + 1)),
          ],
          rows: Array.from(listed.gradient, (value, t) => [
            String(t),
            formatPower(value, 4),
            ...listed.hidden.map((layer) => formatPower(layer[t], 4)),
          ]),
        })}
        testId="glass-backward-numbers"
      />
    </>
  );
}

const power = (value: number): string => formatPower(value, 1);
