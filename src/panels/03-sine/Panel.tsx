import { useMemo } from 'react';
import { sine } from '../../core/sequence/sine';
import { formatAtMost } from '../../i18n/format';
import { CheckYourself } from '../../lesson/CheckYourself';
import { Listings } from '../../lesson/Listings';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { Fold } from '../../ui/Fold';
import { Slider } from '../../ui/Slider';
import { Stat, StatRow } from '../../ui/Stat';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { LiveFormula } from './LiveFormula';
import { measureWayUp } from './question';
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
import { periodOf, slowerTwin } from './wave';

const listings = { keras, tfjs };

export function Panel() {
  const text = useText(sineText);
  const frequency = useSineStore((state) => state.frequency);
  const length = useSineStore((state) => state.length);
  const sequence = useMemo(() => sine(length, frequency), [length, frequency]);
  const values = useMemo(() => ({ length, frequency }), [length, frequency]);
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
      <LiveFormula frequency={frequency} length={length} />
      <SineChart sequence={sequence} frequency={frequency} />
      <StatRow>
        <Stat
          label={text.period}
          value={formatAtMost(period, 2)}
          hint={text.periodHint}
          testId="sine-period"
        />
        <Stat label={text.half} value={formatAtMost(period / 2, 2)} hint={text.halfHint} />
      </StatRow>
      {twin !== undefined && (
        <Callout kind="note" testId="sine-twin">
          {text.tooFew(formatAtMost(period, 2), twin)}
        </Callout>
      )}
      {text.notice}
      <Fold id="two-points" summary={text.rule.title}>
        <TwoPointRule sequence={sequence} frequency={frequency} />
      </Fold>
      <Fold id="sine-aliasing" summary={text.aliasing.title}>
        {text.aliasing.idea}
      </Fold>
      <Listings listings={listings} values={values} label={text.listing} testId="sine-program" />
      <CheckYourself name="sine" text={text.question} compute={measureWayUp} />
    </>
  );
}
