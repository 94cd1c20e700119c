import { useEffect, useMemo } from 'react';
import { generateSequence } from '../../core/sequence/examples';
import { CheckYourself } from '../../lesson/CheckYourself';
import { shippedForecast } from '../../shipped/shipped-forecast';
import { Listings } from '../../lesson/Listings';
import { WaveDrawing } from '../../lesson/WaveDrawing';
import { WaveNumbers } from '../../lesson/WaveNumbers';
import { shippedFacts, shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { ControlRow } from '../../ui/ControlRow';
import { Figure } from '../../ui/Figure';
import { useArrival } from '../../ui/lazy';
import { Slider } from '../../ui/Slider';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { askWorth } from './question';
import { changeDecay, changePeriod, decayRange, isFamiliar, periodRange, useOverviewStore } from './store';
import { Stranger } from './Stranger';
import { overviewText } from './text';

const listings = { keras, tfjs };

/** How many points the model is given, and how many it forecasts. */
const { timesteps: shown, outputs: hidden } = shippedShape;

export function Panel() {
  const text = useText(overviewText);
  const wave = useOverviewStore();
  const { value: weights, failed } = useArrival(shippedWeights);
  useEffect(() => shippedWeights.request(), []);
  const points = useMemo(() => generateSequence(shown + hidden, wave.period, wave.decay), [wave]);
  const forecast = useMemo(() => weights && shippedForecast(weights, wave), [weights, wave]);
  const summary = text.summary(shown, hidden, forecast?.mae);
  const drawn = { wave: points, shown, predicted: forecast?.predicted, summary };
  return (
    <>
      <Figure wide caption={text.caption(shippedSettings.seed, shippedFacts.mae)} testId="overview-figure">
        <WaveDrawing {...drawn} />
        <ControlRow label={text.wave}>
          <Slider
            label={text.period}
            value={wave.period}
            {...periodRange}
            onChange={changePeriod}
            testId="overview-period"
          />
          <Slider
            label={text.decay}
            value={wave.decay}
            {...decayRange}
            format={(value) => formatDecimals(value, 3)}
            onChange={changeDecay}
            testId="overview-decay"
          />
        </ControlRow>
        <Announcement testId="overview-forecast">
          {forecast === undefined
            ? text.waiting[failed ? 'failed' : 'loading']
            : text.result(forecast.mae, forecast.alwaysHalf, isFamiliar(wave))}
        </Announcement>
        <WaveNumbers {...drawn} testId="overview-numbers" />
      </Figure>
      {text.problem(shown, hidden)}
      <Stranger weights={weights} />
      {text.notice}
      <CheckYourself name="overview" text={text.question} compute={askWorth} />
      {text.code}
      <Listings
        listings={listings}
        values={{ period: wave.period, decay: wave.decay }}
        label={text.listing}
        testId="overview-program"
      />
      {text.goals}
    </>
  );
}
