/** The forecast fed back until fifty points are reached, beside the truth, and its error forecast by forecast. */
import { useDeferredValue, useMemo } from 'react';
import { LineChart } from '../../../charts/LineChart';
import { formatError } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import { ModelChoice, OwnModelNotice } from '../../../runs/ModelChoice';
import { useShownStore } from '../../../runs/shown-store';
import { WaveSliders } from '../../../runs/WaveSliders';
import { useShownForecaster } from '../../../shipped/use-shown-forecast';
import { WeightsNotice } from '../../../shipped/WeightsNotice';
import { Announcement } from '../../../ui/Announcement';
import { Callout } from '../../../ui/Callout';
import { ControlRow } from '../../../ui/ControlRow';
import { DataTable } from '../../../ui/DataTable';
import { Figure } from '../../../ui/Figure';
import { furtherReadingText } from '../text';
import { farFacts, forecastFar, reach, reachOf, type FarForecast } from './feed-back';

/** Points of the wave that are drawn before the forecast. */
const before = 20;
const yDomain = [0, 1] as const;
/** The smallest range of the axis of errors. */
const fromZero = [0, 0.15] as const;

export function FiftyAhead() {
  const { further: text } = useText(furtherReadingText);
  const model = useShownForecaster();
  // Deferred: the sliders of other figures also change this one, which may be drawn a frame later.
  const wave = useDeferredValue(useShownStore((state) => state.wave));
  const points = model === undefined ? reach : reachOf(model.shape);
  const far = useMemo(
    () => (model === undefined || points === 0 ? undefined : forecastFar(model, wave, points)),
    [model, wave, points],
  );
  const series = useMemo(() => (far === undefined ? [] : seriesOf(far, text.series)), [far, text]);
  const errors = useMemo(() => (far === undefined ? [] : errorsOf(far, text.series)), [far, text]);
  const ends = useMemo(() => far?.blocks.map(({ last }) => last) ?? [], [far]);
  const facts = far && farFacts(far);
  const isTooLarge = points === 0;
  const tooLarge = isTooLarge ? text.bounded(points, reach) : '';
  const summary =
    facts !== undefined ? text.summary(wave, points, facts) : isTooLarge ? tooLarge : text.waiting;
  return (
    <Figure caption={summary} testId="further-figure">
      <ControlRow label={text.title}>
        <ModelChoice testId="further-model" />
        <WaveSliders testId="further" />
      </ControlRow>
      <OwnModelNotice />
      <WeightsNotice />
      {!isTooLarge && points < reach && <Callout kind="warning">{text.bounded(points, reach)}</Callout>}
      <Announcement hidden>{tooLarge}</Announcement>
      {!isTooLarge && (
        <>
          <LineChart
            series={series}
            xLabel={text.timestep}
            yLabel={text.value}
            yDomain={yDomain}
            summary={summary}
            testId="further-chart"
          />
          <LineChart
            series={errors}
            xs={ends}
            height={160}
            xLabel={text.columns.points}
            yLabel={text.error}
            yDomain={fromZero}
            summary={text.errors}
            testId="further-errors"
          />
        </>
      )}
      {far !== undefined && (
        <DataTable
          brief
          caption={text.table}
          columns={[
            { key: 'points', label: text.columns.points },
            { key: 'mae', label: text.columns.mae, numeric: true },
            { key: 'half', label: text.columns.half, numeric: true },
          ]}
          rows={far.blocks.map(({ first, last, mae, alwaysHalf }) => ({
            points: first === last ? String(first) : `${first}–${last}`,
            mae: formatError(mae),
            half: formatError(alwaysHalf),
          }))}
          testId="further-blocks"
        />
      )}
      <Announcement testId="further-verdict">{facts === undefined ? '' : text.verdict(facts)}</Announcement>
    </Figure>
  );
}

function seriesOf({ inputs, forecast, expected }: FarForecast, names: Readonly<Record<string, string>>) {
  const shown = inputs.subarray(-before);
  const start = inputs.length;
  return [
    {
      key: 'input',
      name: names.input,
      color: 'var(--series-input)',
      dash: false,
      values: shown,
      start: start - shown.length,
    },
    {
      key: 'expected',
      name: names.expected,
      color: 'var(--series-expected)',
      dash: false,
      values: expected,
      start,
    },
    {
      key: 'forecast',
      name: names.forecast,
      color: 'var(--series-forecast)',
      dots: true,
      values: forecast,
      start,
    },
    {
      key: 'half',
      name: names.half,
      color: 'var(--series-baseline)',
      dash: true,
      values: expected.map(() => 0.5),
      start,
    },
  ];
}

/** The error of each forecast, at the last of its points. */
function errorsOf({ blocks }: FarForecast, names: Readonly<Record<string, string>>) {
  return [
    {
      key: 'forecast',
      name: names.forecast,
      color: 'var(--series-forecast)',
      dots: true,
      values: blocks.map(({ mae }) => mae),
    },
    {
      key: 'half',
      name: names.half,
      color: 'var(--series-baseline)',
      dash: true,
      values: blocks.map(({ alwaysHalf }) => alwaysHalf),
    },
  ];
}
