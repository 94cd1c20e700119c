import { useEffect, useMemo, useState } from 'react';
import { generateSequence } from '../../core/sequence/examples';
import { CheckYourself } from '../../lesson/CheckYourself';
import { Listings } from '../../lesson/Listings';
import { WaveDrawing } from '../../lesson/WaveDrawing';
import { WaveNumbers } from '../../lesson/WaveNumbers';
import { forecastWith } from '../../runs/forecast';
import { useShownStore } from '../../runs/shown-store';
import { shippedFacts, shippedSettings, shippedShape } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { ControlRow } from '../../ui/ControlRow';
import { Figure } from '../../ui/Figure';
import { useFitSettings } from '../../settings/settings-store';
import { lazyCode, useArrival } from '../../ui/lazy';
import { Slider } from '../../ui/Slider';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import type { FigureModel } from './ModelOfFigure';
import { askWorth } from './question';
import { changeDecay, changePeriod, decayRange, isFamiliar, periodRange, useOverviewStore } from './store';
import { Stranger } from './Stranger';
import { overviewText } from './text';

const listings = { keras, tfjs };

const modelOfFigure = lazyCode(() => import('./ModelOfFigure'));

export function Panel() {
  const text = useText(overviewText);
  const wave = useOverviewStore();
  const settings = useFitSettings();
  const { value: shippedModel, failed } = useArrival(shippedWeights);
  const { value: code } = useArrival(modelOfFigure);
  const [model, setModel] = useState<FigureModel>();
  const hasHadOwn = useShownStore((state) => state.hasHadOwn);
  useEffect(() => shippedWeights.request(), []);
  // Again with each wave: this does nothing unless the last attempt has failed.
  useEffect(() => {
    if (hasHadOwn) modelOfFigure.request();
  }, [hasHadOwn, wave]);
  const { kind = 'shipped', shape = shippedShape, weights = shippedModel } = model ?? {};
  const { timesteps: shown, outputs: hidden } = shape;
  const points = useMemo(
    () => generateSequence(shown + hidden, wave.period, wave.decay),
    [shown, hidden, wave],
  );
  const forecast = useMemo(() => weights && forecastWith(shape, weights, wave), [shape, weights, wave]);
  const summary = text.summary(shown, hidden, forecast?.mae);
  const drawn = { wave: points, shown, predicted: forecast?.predicted, summary };
  return (
    <>
      <Figure
        wide
        caption={text.caption[kind](shippedSettings.seed, shippedFacts.mae)}
        testId="overview-figure"
      >
        <WaveDrawing {...drawn} />
        {code && <code.ModelOfFigure onModel={setModel} />}
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
            : text.result(forecast.mae, forecast.alwaysHalf, kind === 'initial' || isFamiliar(wave))}
        </Announcement>
        <WaveNumbers {...drawn} testId="overview-numbers" />
      </Figure>
      {text.problem(shippedShape.timesteps, shippedShape.outputs)}
      <Stranger />
      {text.notice}
      <CheckYourself name="overview" text={text.question} compute={askWorth} />
      {text.code}
      <Listings
        listings={listings}
        values={{ ...settings, period: wave.period, decay: wave.decay }}
        label={text.listing}
        testId="overview-program"
      />
      {text.goals}
    </>
  );
}
