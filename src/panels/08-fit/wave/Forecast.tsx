/** The latest forecast, and a faint trail of those before it. It is all that is redrawn while a model trains. */
import { useState } from 'react';
import { at, dots, line } from './drawing';
import { Part } from './Part';
import styles from './PinnedWave.module.css';

export interface ForecastProps {
  /** The points that the model sees. */
  readonly inputs: Float32Array;
  readonly outputs: number;
  /** Undefined while there is none of the pinned wave. */
  readonly answer: Float32Array | undefined;
  /** The run of the answer. The trail consists of answers of one run about one wave. */
  readonly run: string | undefined;
}

/** Forecasts in the trail; at most 15 come in a second. */
const longestTrail = 5;

interface Trail {
  readonly inputs: Float32Array;
  readonly run: string | undefined;
  /** Newest first; the first is the latest answer. */
  readonly answers: readonly Float32Array[];
}

export function Forecast({ inputs, outputs, answer, run }: ForecastProps) {
  const [trail, setTrail] = useState<Trail>({ inputs, run, answers: [] });
  if (answer !== undefined && trail.answers[0] !== answer) {
    const before = trail.run === run && trail.inputs === inputs ? trail.answers : [];
    setTrail({ inputs, run, answers: [answer, ...before].slice(0, longestTrail + 1) });
  }
  const last = inputs[inputs.length - 1];
  const points = (values: Float32Array) => [
    at(last, 0),
    ...Array.from(values, (value, step) => at(value, step + 1)),
  ];
  // Between two waves the old forecast stays for an instant, so that it does not flicker while a wave is drawn.
  const latest = answer ?? trail.answers[0];
  if (latest === undefined) return null;
  const drawn = points(latest);
  return (
    <div
      className={
        answer === undefined
          ? `${styles.part} ${styles.over} ${styles.late}`
          : `${styles.part} ${styles.over}`
      }
    >
      <Part points={outputs + 1}>
        {trail.answers.slice(1).map((values, age) => (
          <path
            key={age}
            className={styles.trail}
            style={{ opacity: 0.4 - 0.07 * age }}
            d={line(points(values))}
          />
        ))}
        <path className={styles.forecast} d={line(drawn)} />
        <path className={styles.forecastDots} d={dots(drawn.slice(1))} />
      </Part>
    </div>
  );
}
