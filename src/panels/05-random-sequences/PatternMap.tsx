/** Every wave of the draw as a dot: period on the x axis, decay on the y axis. The waves of the chart are highlighted. */
import { DECAY_RANGE, PERIOD_RANGE } from '../../core/sequence/examples';
import { formatDecimals } from '../../i18n/format';
import type { Wave } from '../../runs/forecast';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { untranslated } from '../../ui/untranslated';
import styles from './PatternMap.module.css';
import { randomSequencesText } from './text';

/** The chart's colours, in its order. */
const colorOf = (index: number): string => `var(--series-${(index % 5) + 1})`;

const [left, right, top, bottom] = [52, 330, 12, 176];

const x = (period: number): number =>
  left + 10 + ((period - PERIOD_RANGE[0]) / (PERIOD_RANGE[1] - PERIOD_RANGE[0])) * (right - left - 20);
const y = (decay: number): number =>
  bottom - 8 - ((decay - DECAY_RANGE[0]) / (DECAY_RANGE[1] - DECAY_RANGE[0])) * (bottom - top - 16);

export function PatternMap({ crowd, shown }: { readonly crowd: readonly Wave[]; readonly shown: number }) {
  const { map: text } = useText(randomSequencesText);
  // One path whose strokes have round ends draws a thousand dots as one element.
  const dots = crowd.map(({ period, decay }) => `M${x(period).toFixed(1)} ${y(decay).toFixed(1)}h0`).join('');
  return (
    <Figure caption={text.caption}>
      <svg
        {...untranslated}
        className={styles.map}
        viewBox="0 0 340 218"
        role="img"
        aria-label={text.summary(crowd.length, shown)}
      >
        <path className={styles.axis} d={`M${left} ${top}V${bottom}H${right}`} />
        <path className={styles.crowd} d={dots} />
        {crowd.slice(0, shown).map(({ period, decay }, index) => (
          <g key={index}>
            <circle className={styles.wave} cx={x(period)} cy={y(decay)} r="4.5" fill={colorOf(index)} />
            <text className={styles.number} x={x(period) + 7} y={y(decay) + 4}>
              {index + 1}
            </text>
          </g>
        ))}
        {[10, 12, 14, 16, 18, 20].map((period) => (
          <text key={period} className={styles.tick} textAnchor="middle" x={x(period)} y={bottom + 16}>
            {period}
          </text>
        ))}
        {[0.01, 0.04, 0.07, 0.1].map((decay) => (
          <text key={decay} className={styles.tick} textAnchor="end" x={left - 6} y={y(decay) + 4}>
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
    </Figure>
  );
}
