/** The outputs of four heads for the same five sums, compared with the points that really follow. */
import { useMemo, useState, type CSSProperties } from 'react';
import { Numbers } from '../../../charts/Numbers';
import { overTime } from '../../../charts/timestep-table';
import { meanAbsoluteError } from '../../../core/sequence/baselines';
import { formatDecimals, formatError } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import { useShownStore } from '../../../runs/shown-store';
import { useShippedForecast } from '../../../shipped/use-shown-forecast';
import { WeightsNotice } from '../../../shipped/WeightsNotice';
import { ControlRow } from '../../../ui/ControlRow';
import { Figure } from '../../../ui/Figure';
import { Announcement } from '../../../ui/Announcement';
import { Slider } from '../../../ui/Slider';
import { modelText } from '../text';
import styles from './FourHeads.module.css';
import { headNames, heads } from './heads';

/** Ends of the value axis; the range of the shift keeps the outputs of all four heads within it. */
const [low, high] = [-0.5, 1];
const shifts = { min: -0.8, max: 0.2, step: 0.05 } as const;

export function FourHeads() {
  const { heads: text } = useText(modelText);
  const forecast = useShippedForecast();
  const [shift, setShift] = useState(0);
  const wave = useShownStore((state) => state.wave);
  const sums = useMemo(
    () => Array.from(forecast?.trace.outputs ?? [], (sum) => sum + shift),
    [forecast, shift],
  );
  const expected = [...(forecast?.expected ?? [])];
  return (
    <Figure caption={text.caption(wave)} testId="heads-figure">
      <ControlRow>
        <Slider
          label={text.shift}
          value={shift}
          {...shifts}
          format={inHundredths}
          onChange={setShift}
          testId="heads-shift"
        />
      </ControlRow>
      <WeightsNotice />
      <div className={styles.heads}>
        {headNames.map((name) => {
          const answers = sums.length === 0 ? [] : heads[name](sums);
          const error = answers.length === 0 ? undefined : meanAbsoluteError(answers, expected);
          return (
            <div key={name} data-testid={`heads-${name}`}>
              <div className={styles.name}>
                <code translate="no">{name}</code>
                <span>
                  {text.error} <b>{error === undefined ? '–' : formatError(error)}</b>
                </span>
              </div>
              <Bars
                answers={answers}
                expected={expected}
                summary={text.summary(name, answers.map(inHundredths), expected.map(inHundredths))}
              />
              <p className={styles.promise}>{text.promises[name]}</p>
            </div>
          );
        })}
      </div>
      <Announcement testId="heads-sums">
        {sums.length === 0 ? '–' : text.sums(total(heads.softmax(sums)), total(expected))}
      </Announcement>
      {sums.length > 0 && (
        <Numbers
          caption={text.numbers}
          table={() =>
            overTime(
              text.step,
              [[text.expected, expected], ...headNames.map((name) => [name, heads[name](sums)] as const)],
              [...sums.keys()],
            )
          }
          testId="heads-numbers"
        />
      )}
    </Figure>
  );
}

const total = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);

const inHundredths = (value: number): string => formatDecimals(value, 2);

/** Height of a value above the axis' foot, as a share of the axis. */
const level = (value: number): number => (Math.min(high, Math.max(low, value)) - low) / (high - low);

interface BarsProps {
  readonly answers: readonly number[];
  readonly expected: readonly number[];
  readonly summary: string;
}

/** A bar from zero for each output, and a line at the value where it should end. */
function Bars({ answers, expected, summary }: BarsProps) {
  return (
    <div
      className={styles.bars}
      role="img"
      aria-label={summary}
      style={{ '--zero': level(0) } as CSSProperties}
    >
      <span className={styles.tick} style={{ '--at': level(1) } as CSSProperties}>
        1
      </span>
      <span className={styles.tick} style={{ '--at': level(0) } as CSSProperties}>
        0
      </span>
      {answers.map((answer, step) => (
        <span key={step} className={styles.column}>
          <span
            className={styles.bar}
            style={
              {
                '--from': level(Math.min(0, answer)),
                '--to': level(Math.max(0, answer)),
              } as CSSProperties
            }
          />
          <span className={styles.expected} style={{ '--at': level(expected[step]) } as CSSProperties} />
        </span>
      ))}
    </div>
  );
}
