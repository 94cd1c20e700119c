/** The rule that computes each point of a sine from the two before it: shown for one timestep, checked for all. */
import { useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { ControlRow } from '../../ui/ControlRow';
import { Figure } from '../../ui/Figure';
import { Formula } from '../../ui/Formula';
import { Slider } from '../../ui/Slider';
import { useSineSeries, yDomain } from './series';
import { firstComputed, computeAt, useSineStore } from './store';
import { sineText } from './text';
import { factorOf, largestError, nextPoint } from './wave';

/** Timesteps that the small chart shows, around the computed one. */
const around = 20;

interface TwoPointRuleProps {
  readonly sequence: Float64Array;
  readonly frequency: number;
}

export function TwoPointRule({ sequence, frequency }: TwoPointRuleProps) {
  const { rule: text, chart } = useText(sineText);
  const timestep = useSineStore((state) => state.timestep);
  const from = Math.max(0, Math.min(timestep - 8, sequence.length - around));
  const near = useMemo(() => sequence.subarray(from, from + around), [sequence, from]);
  const series = useSineSeries(near);
  const factor = factorOf(sequence.length, frequency);
  const before = sequence[timestep - 2] ?? Number.NaN;
  const current = sequence[timestep - 1] ?? Number.NaN;
  const actual = sequence[timestep] ?? Number.NaN;
  const bands = useMemo(() => [{ from: timestep - 2, to: timestep - 1, label: '' }], [timestep]);
  const referencesX = useMemo(() => [{ at: timestep, label: `i = ${timestep}` }], [timestep]);
  return (
    <>
      {text.idea}
      <Figure caption={text.caption} testId="sine-rule-figure">
        <ControlRow>
          <Slider
            label={text.timestep}
            value={timestep}
            min={firstComputed}
            max={sequence.length - 1}
            step={1}
            onChange={computeAt}
            testId="sine-timestep"
          />
        </ControlRow>
        <LineChart
          series={series}
          start={from}
          bands={bands}
          referencesX={referencesX}
          xLabel={chart.step}
          yLabel={chart.value}
          yDomain={yDomain}
          height={150}
          format={(value) => formatDecimals(value, 4)}
          summary={text.summary(timestep)}
        />
        <Formula spoken={text.spoken(timestep, formatDecimals(factor, 4), formatDecimals(actual, 4))}>
          <var>x</var>
          <sub>{timestep}</sub> = {formatDecimals(factor, 4)} · <var>x</var>
          <sub>{timestep - 1}</sub> − <var>x</var>
          <sub>{timestep - 2}</sub>
          <br />= {formatDecimals(factor, 4)} · {inBrackets(current)} − {inBrackets(before)}
          <br />= {formatDecimals(nextPoint(factor, before, current), 4)}
        </Formula>
        <Announcement testId="sine-rule">
          {text.check(formatDecimals(actual, 4), largestError(sequence, factor))}
        </Announcement>
      </Figure>
      {text.notice}
    </>
  );
}

const inBrackets = (value: number): string => {
  const written = formatDecimals(value, 4);
  return written.startsWith('\u2212') ? `(${written})` : written;
};
