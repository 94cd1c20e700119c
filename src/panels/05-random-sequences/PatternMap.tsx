/**
 * Every wave of the draw as a dot, period on the x axis, decay on the y axis; beside it the wave of the chosen dot. The
 * waves of the chart are numbered.
 */
import { useId, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { exp } from '../../core/sequence/portable-math';
import { formatDecimals, formatPercent } from '../../i18n/format';
import type { Wave } from '../../runs/forecast';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { untranslated } from '../../ui/untranslated';
import { colorOf, seenPoints } from './family';
import { nearestWave, plot, waveAfterKey, xOf, yOf } from './map-scale';
import styles from './PatternMap.module.css';
import { pickWave } from './store';
import { randomSequencesText } from './text';
import { WaveSketch } from './WaveSketch';

const { left, right, top, bottom, width, height } = plot;

export interface PatternMapProps {
  readonly crowd: readonly Wave[];
  /** How many of them are in the chart. */
  readonly shown: number;
  /** Index of the chosen wave. */
  readonly picked: number;
}

export function PatternMap({ crowd, shown, picked }: PatternMapProps) {
  const { map: text } = useText(randomSequencesText);
  const summaryId = useId();
  const map = useRef<HTMLDivElement>(null);
  const wave = crowd[picked];
  // One path whose strokes have round ends draws a thousand dots as one element.
  const dots = crowd
    .map(({ period, decay }) => `M${xOf(period).toFixed(1)} ${yOf(decay).toFixed(1)}h0`)
    .join('');
  const inWords = text.picked(
    picked + 1,
    wave.period,
    formatDecimals(wave.decay, 4),
    formatPercent(exp(-seenPoints * wave.decay), 1),
  );

  const press = ({ clientX, clientY }: MouseEvent) => {
    const box = map.current?.getBoundingClientRect();
    if (box === undefined) return;
    const scale = width / box.width;
    pickWave(nearestWave(crowd, (clientX - box.left) * scale, (clientY - box.top) * scale));
  };
  const type = (event: KeyboardEvent) => {
    const next = waveAfterKey(event.key, crowd, picked);
    if (next === undefined) return;
    event.preventDefault();
    pickWave(next);
  };

  return (
    <Figure caption={text.caption(crowd.length)} wide testId="waves-map-figure">
      <p id={summaryId} className="visually-hidden">
        {text.summary(crowd.length, shown)}
      </p>
      <div className={styles.both}>
        <div
          ref={map}
          className={styles.map}
          role="slider"
          tabIndex={0}
          aria-label={text.choose}
          aria-describedby={summaryId}
          aria-valuemin={1}
          aria-valuemax={crowd.length}
          aria-valuenow={picked + 1}
          aria-valuetext={inWords}
          onClick={press}
          onPointerMove={(event) => {
            if (event.pointerType === 'mouse' && event.buttons !== 0) press(event);
          }}
          onKeyDown={type}
          data-testid="waves-map"
        >
          <svg {...untranslated} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <path className={styles.axis} d={`M${left} ${top}V${bottom}H${right}`} />
            <path className={styles.crowd} d={dots} />
            {crowd.slice(0, shown).map(({ period, decay }, index) => (
              <g key={index}>
                <circle
                  className={styles.wave}
                  cx={xOf(period)}
                  cy={yOf(decay)}
                  r="4.5"
                  fill={colorOf(index)}
                />
                <text className={styles.number} x={xOf(period) + 7} y={yOf(decay) + 4}>
                  {index + 1}
                </text>
              </g>
            ))}
            <circle className={styles.picked} cx={xOf(wave.period)} cy={yOf(wave.decay)} r="7" />
            {[10, 12, 14, 16, 18, 20].map((period) => (
              <text key={period} className={styles.tick} textAnchor="middle" x={xOf(period)} y={bottom + 16}>
                {period}
              </text>
            ))}
            {[0.01, 0.04, 0.07, 0.1].map((decay) => (
              <text key={decay} className={styles.tick} textAnchor="end" x={left - 6} y={yOf(decay) + 4}>
                {formatDecimals(decay, 2)}
              </text>
            ))}
            <text className={styles.tick} textAnchor="middle" x={(left + right) / 2} y="212">
              {text.period}
            </text>
            <text
              className={styles.tick}
              textAnchor="middle"
              transform={`translate(12 ${(top + bottom) / 2}) rotate(-90)`}
            >
              {text.decay}
            </text>
          </svg>
        </div>
        <div>
          <WaveSketch wave={wave} />
          <p className={styles.words} data-testid="waves-picked">
            {inWords}
          </p>
        </div>
      </div>
    </Figure>
  );
}
