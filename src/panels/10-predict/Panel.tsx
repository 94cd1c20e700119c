import { useEffect, useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { useEngineStore } from '../../engine/engine-store';
import { FailureNotice } from '../../engine/FailureNotice';
import { formatError } from '../../i18n/format';
import { shippedForecast } from '../../shipped/shipped-forecast';
import type { Forecast } from '../../runs/forecast';
import { ModelName } from '../../runs/ModelName';
import { ResultNotice } from '../../runs/ResultNotice';
import { WaveSliders } from '../../runs/WaveSliders';
import { Listings } from '../../lesson/Listings';
import { useFitSettings } from '../../settings/settings-store';
import { WeightsNotice } from '../../shipped/WeightsNotice';
import { shippedWeights } from '../../shipped/shipped-weights';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { Fold } from '../../ui/Fold';
import { lazyCode, useArrival } from '../../ui/lazy';
import { LazyFigure } from '../../ui/LazyFigure';
import { runAction } from '../../ui/run-action';
import { Stat, StatRow } from '../../ui/Stat';
import { Contest } from './contest/Contest';
import { ForecastFigure } from './ForecastFigure';
import { ForecastTable } from './ForecastTable';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { askWorse } from './question';
import { chooseWave, forecastAgain, nextShipped, predict, useForecast, usePredictStore } from './store';
import { predictText } from './text';

const listings = { keras, tfjs };
const flatForecast = lazyCode(() => import('./flat-forecast/FlatForecast'));
/** Reserved for the figure of flat forecasts, in pixels. */
const flatHeight = { narrow: 960, wide: 900 };

export function Panel() {
  const settings = useFitSettings();
  const text = useText(predictText);
  const { status, failure } = useForecast();
  const forecast = usePredictStore((state) => state.forecast);
  const wave = usePredictStore((state) => state.wave);
  const shipped = useShipped();
  const shown = forecast ?? shipped;
  const sentenceOf = ({ period, decay, predicted, mae, alwaysHalf }: Forecast): string =>
    text.said(text.wave(period, decay), text.summary(predicted.length, mae, alwaysHalf));
  return (
    <>
      {text.idea}
      {shown !== undefined && <ForecastFigure forecast={shown} />}
      {forecast === undefined && <WeightsNotice />}
      <ControlRow label={text.controls}>
        <WaveSliders
          testId="predict"
          wave={wave}
          onChange={(change) => runAction(() => chooseWave(change))}
          decayStep={0.001}
        />
      </ControlRow>
      <ControlRow>
        <Button
          kind="primary"
          testId="predict-run"
          disabled={status === 'waiting'}
          onClick={() => runAction(predict)}
        >
          {status === 'waiting' ? text.running : text.run}
        </Button>
        {forecast === undefined && shipped !== undefined && (
          <Button testId="predict-shipped-next" onClick={nextShipped}>
            {text.another}
          </Button>
        )}
      </ControlRow>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => runAction(forecastAgain)} />}
      <Announcement hidden always>
        {status === 'waiting' || forecast === undefined ? '' : sentenceOf(forecast)}
      </Announcement>
      <Announcement hidden>{shipped === undefined ? '' : sentenceOf(shipped)}</Announcement>
      {forecast !== undefined && (
        <p>
          <ModelName of={forecast.of} testId="predict-model" />
        </p>
      )}
      <ResultNotice of={forecast?.of} canAskAgain />
      {forecast === undefined && shipped !== undefined && (
        <Callout kind="note" testId="predict-shipped">
          {text.shipped(text.wave(shipped.period, shipped.decay))}
        </Callout>
      )}
      {/* In the page from the start; filled only for a forecast by the learner's model. */}
      <div hidden={forecast === undefined}>
        <StatRow>
          <Stat
            label={text.mae}
            testId="predict-mae"
            value={formatError(forecast?.mae ?? Number.NaN)}
            hint={forecast && text.wave(forecast.period, forecast.decay)}
          />
        </StatRow>
        <ForecastTable forecast={forecast} testId="predict-table" />
      </div>
      {forecast === undefined && shipped !== undefined && (
        <ForecastTable forecast={shipped} testId="predict-shipped-table" />
      )}
      {text.notice}
      <Listings listings={listings} values={settings} label={text.listing} testId="predict-program" />
      <h3>{text.contest.title}</h3>
      {text.contest.idea}
      <Contest />
      <CheckYourself name="predict" text={text.question} compute={askWorse} />
      <Fold id="flat-forecast" summary={text.flatForecast.title}>
        {text.flatForecast.answer}
        <LazyFigure code={flatForecast} height={flatHeight}>
          {({ FlatForecast }) => <FlatForecast />}
        </LazyFigure>
        {text.flatForecast.notice}
      </Fold>
    </>
  );
}

/** The shipped model's forecast of the wave, once its weights have arrived; they are fetched after the first paint. */
function useShipped() {
  const painted = useEngineStore(({ status }) => status !== 'waiting');
  useEffect(() => {
    if (painted) shippedWeights.request();
  }, [painted]);
  const { value: weights } = useArrival(shippedWeights);
  const wave = usePredictStore((state) => state.wave);
  return useMemo(() => weights && shippedForecast(weights, wave), [weights, wave]);
}
