import { useEffect, useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { useEngineStore } from '../../engine/engine-store';
import { FailureNotice } from '../../engine/FailureNotice';
import { formatError } from '../../i18n/format';
import { shippedForecast } from '../../shipped/shipped-forecast';
import type { Forecast } from '../../runs/forecast';
import { ModelName } from '../../runs/ModelName';
import { ResultNotice } from '../../runs/ResultNotice';
import { Listings } from '../../lesson/Listings';
import { useFitSettings } from '../../settings/settings-store';
import { shippedSettings } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { useArrival } from '../../ui/lazy';
import { runAction } from '../../ui/run-action';
import { Stat, StatRow } from '../../ui/Stat';
import { ForecastChart } from './ForecastChart';
import { ForecastTable } from './ForecastTable';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { askWorse } from './question';
import { nextShipped, predict, useForecast, usePredictStore } from './store';
import { predictText } from './text';
import { drawWave } from './wave';

const listings = { keras, tfjs };

export function Panel() {
  const settings = useFitSettings();
  const text = useText(predictText);
  const { status, failure } = useForecast();
  const forecast = usePredictStore((state) => state.forecast);
  const shipped = useShipped();
  const shown = forecast ?? shipped;
  const sentenceOf = ({ period, decay, predicted, mae, alwaysHalf }: Forecast): string =>
    text.said(text.wave(period, decay), text.chart.summary(predicted.length, mae, alwaysHalf));
  return (
    <>
      {text.idea}
      <Listings listings={listings} values={settings} label={text.listing} testId="predict-program" />
      <ControlRow>
        <Button
          kind="primary"
          testId="predict-run"
          disabled={status === 'waiting'}
          onClick={() => runAction(predict)}
        >
          {status === 'waiting' ? text.running : text.run}
        </Button>
      </ControlRow>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => runAction(predict)} />}
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
      <StatRow>
        <Stat
          label={text.mae}
          testId="predict-mae"
          value={formatError(forecast?.mae ?? Number.NaN)}
          hint={forecast === undefined ? text.notYet : text.wave(forecast.period, forecast.decay)}
        />
      </StatRow>
      {forecast === undefined && shipped !== undefined && (
        <Callout
          kind="note"
          testId="predict-shipped"
          action={
            <Button testId="predict-shipped-next" onClick={nextShipped}>
              {text.another}
            </Button>
          }
        >
          {text.shipped(text.wave(shipped.period, shipped.decay))}
        </Callout>
      )}
      {shown !== undefined && <ForecastChart forecast={shown} />}
      {/* In the page from the start; filled only for a forecast by the learner's model. */}
      <div hidden={forecast === undefined}>
        <ForecastTable forecast={forecast} testId="predict-table" />
      </div>
      {forecast === undefined && shipped !== undefined && (
        <ForecastTable forecast={shipped} testId="predict-shipped-table" />
      )}
      {text.notice}
      <CheckYourself name="predict" text={text.question} compute={askWorse} />
    </>
  );
}

/** The shipped model's forecast, once its weights have arrived; they are fetched after the first paint. */
function useShipped() {
  const painted = useEngineStore(({ status }) => status !== 'waiting');
  useEffect(() => {
    if (painted) shippedWeights.request();
  }, [painted]);
  const { value: weights } = useArrival(shippedWeights);
  const draw = usePredictStore((state) => state.shippedDraw);
  return useMemo(
    () => weights && shippedForecast(weights, drawWave(shippedSettings.seed, draw)),
    [weights, draw],
  );
}
