/** The rule that computes each point of a sine from the two before it: shown for one timestep, checked for all. */
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { ControlRow } from '../../ui/ControlRow';
import { Formula } from '../../ui/Formula';
import { Slider } from '../../ui/Slider';
import { firstComputed, computeAt, useSineStore } from './store';
import { sineText } from './text';
import { factorOf, largestError, nextPoint } from './wave';

interface TwoPointRuleProps {
  readonly sequence: Float64Array;
  readonly frequency: number;
}

export function TwoPointRule({ sequence, frequency }: TwoPointRuleProps) {
  const { rule: text } = useText(sineText);
  const timestep = useSineStore((state) => state.timestep);
  const factor = factorOf(sequence.length, frequency);
  const before = sequence[timestep - 2] ?? Number.NaN;
  const current = sequence[timestep - 1] ?? Number.NaN;
  const actual = sequence[timestep] ?? Number.NaN;
  return (
    <>
      <h3>{text.title}</h3>
      {text.idea}
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
      <Formula>
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
      {text.notice}
    </>
  );
}

const inBrackets = (value: number): string => {
  const written = formatDecimals(value, 4);
  return written.startsWith('\u2212') ? `(${written})` : written;
};
