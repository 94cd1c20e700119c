import { useEffect, useMemo } from 'react';
import { lineRows } from '../../charts/line-rows';
import { lineTable } from '../../charts/number-table';
import { Numbers } from '../../charts/Numbers';
import { generateSequence } from '../../core/sequence/examples';
import { CheckYourself } from '../../lesson/CheckYourself';
import { shippedForecast } from '../../shipped/shipped-forecast';
import { Listings } from '../../lesson/Listings';
import { shippedFacts, shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';
import { formatDecimals, formatError } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { ControlRow } from '../../ui/ControlRow';
import { Figure } from '../../ui/Figure';
import { useArrival } from '../../ui/lazy';
import { Slider } from '../../ui/Slider';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { askFarthest } from './question';
import { changeDecay, changePeriod, decayRange, isFamiliar, periodRange, useOverviewStore } from './store';
import { overviewText } from './text';
import { Wave } from './Wave';
import styles from './Wave.module.css';

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
  const numbers = () => {
    const series = [
      { key: 'wave', name: text.value, values: points },
      { key: 'predicted', name: text.predicted, values: forecast?.predicted ?? [], start: shown },
    ];
    return lineTable(text.timestep, series, lineRows(series), formatError, String);
  };
  return (
    <>
      <Figure wide caption={text.caption(shippedSettings.seed, shippedFacts.mae)} testId="overview-figure">
        <Wave wave={points} shown={shown} predicted={forecast?.predicted} summary={summary} />
        <ul className={styles.key}>
          <li className={styles.keySeen}>{text.seen}</li>
          <li className={styles.keyExpected}>{text.expected}</li>
          <li className={styles.keyPredicted}>{text.predicted}</li>
        </ul>
        <Numbers caption={summary} table={numbers} testId="overview-numbers" />
      </Figure>
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
      {text.problem(shown, hidden)}
      {text.notice}
      <CheckYourself name="overview" text={text.question} compute={askFarthest} />
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
