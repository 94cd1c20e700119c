import { useMemo } from 'react';
import { sine } from '../../core/sequence/sine';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { CodeListing } from '../../ui/CodeListing';
import { ControlRow } from '../../ui/ControlRow';
import { Slider } from '../../ui/Slider';
import { Stat, StatRow } from '../../ui/Stat';
import { SineChart } from './SineChart';
import {
  changeFrequency,
  changeLength,
  frequencyRange,
  lengthRange,
  showChapterSine,
  useSineStore,
} from './store';
import { sineText } from './text';
import { TwoPointRule } from './TwoPointRule';
import { periodOf, pythonLines, slowerTwin } from './wave';

export function Panel() {
  const text = useText(sineText);
  const frequency = useSineStore((state) => state.frequency);
  const length = useSineStore((state) => state.length);
  const sequence = useMemo(() => sine(length, frequency), [length, frequency]);
  const period = periodOf(length, frequency);
  const twin = slowerTwin(length, frequency);
  return (
    <>
      {text.idea}
      <ControlRow>
        <Slider
          label={text.frequency}
          value={frequency}
          {...frequencyRange}
          step={1}
          onChange={changeFrequency}
          testId="sine-frequency"
        />
        <Slider
          label={text.length}
          value={length}
          {...lengthRange}
          onChange={changeLength}
          testId="sine-length"
        />
        <Button kind="quiet" onClick={showChapterSine}>
          {text.chapter}
        </Button>
      </ControlRow>
      <SineChart sequence={sequence} frequency={frequency} />
      <StatRow>
        <Stat label={text.amplitude} value="1" hint={text.amplitudeHint} />
        <Stat label={text.period} value={brief(period)} hint={text.periodHint} testId="sine-period" />
        <Stat label={text.half} value={brief(period / 2)} hint={text.halfHint} />
      </StatRow>
      {twin !== undefined && (
        <Callout kind="note" testId="sine-twin">
          {text.tooFew(brief(period), twin)}
        </Callout>
      )}
      <CodeListing label={text.listing} language="python" code={pythonLines(length, frequency)} />
      {text.notice}
      <TwoPointRule sequence={sequence} frequency={frequency} />
    </>
  );
}

/** At most two decimals. */
const brief = (value: number): string => String(Number(value.toFixed(2)));
