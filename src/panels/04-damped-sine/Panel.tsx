import { useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { Listings } from '../../lesson/Listings';
import { SettingSlider } from '../../settings/SettingField';
import { initialSettings } from '../../settings/settings';
import { changeSettings, useSettingsStore } from '../../settings/settings-store';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { DampedChart, length } from './DampedChart';
import { DecayStats } from './DecayStats';
import { isFlat } from './decay';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { LiveFormula } from './LiveFormula';
import { askFlattest } from './question';
import { dampedSineText } from './text';

const { period: chapterPeriod, decay: chapterDecay } = initialSettings;

const listings = { keras, tfjs };

export function Panel() {
  const text = useText(dampedSineText);
  const period = useSettingsStore((state) => state.settings.period);
  const decay = useSettingsStore((state) => state.settings.decay);
  const values = useMemo(() => ({ length, period, decay }), [period, decay]);
  return (
    <>
      {text.idea}
      <ControlRow label={text.sliders}>
        <SettingSlider name="period" max={40} testId="damped-period" />
        <SettingSlider name="decay" max={0.3} testId="damped-decay" />
        <Button
          kind="quiet"
          testId="damped-chapter"
          onClick={() => changeSettings({ period: chapterPeriod, decay: chapterDecay })}
        >
          {text.chapter}
        </Button>
      </ControlRow>
      <LiveFormula period={period} decay={decay} />
      <DampedChart period={period} decay={decay} />
      {isFlat(period) && <Callout kind="note">{text.flat}</Callout>}
      <DecayStats period={period} decay={decay} />
      {text.notice}
      <Listings listings={listings} values={values} label={text.listing} testId="damped-program" />
      <h3>{text.levels.title}</h3>
      {text.levels.idea}
      <CheckYourself name="damped-sine" text={text.question} compute={askFlattest} />
    </>
  );
}
