/** The forecast of one wave, compared with answers that need no model, and the nearest of them. */
import { useDeferredValue, useMemo } from 'react';
import { BarChart } from '../../../charts/BarChart';
import { LineChart } from '../../../charts/LineChart';
import { formatError } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import { ModelChoice, OwnModelNotice } from '../../../runs/ModelChoice';
import { useShownStore } from '../../../runs/shown-store';
import { WaveSliders } from '../../../runs/WaveSliders';
import { useShownForecast } from '../../../shipped/use-shown-forecast';
import { WeightsNotice } from '../../../shipped/WeightsNotice';
import { ControlRow } from '../../../ui/ControlRow';
import { Figure } from '../../../ui/Figure';
import { Announcement } from '../../../ui/Announcement';
import { predictText } from '../text';
import { judge } from './verdict';

/** Number of points of the wave shown before the forecast. */
const before = 12;
const yDomain = [0, 1] as const;

export function FlatForecast() {
  const { flat: text } = useText(predictText);
  const forecast = useShownForecast();
  const wave = useShownStore((state) => state.wave);
  const found = useMemo(() => {
    if (forecast === undefined) return undefined;
    const { inputs, expected, trace } = forecast;
    const last = inputs[inputs.length - 1];
    return { ...judge(trace.outputs, expected, last), last };
  }, [forecast]);
  const series = useMemo(() => {
    if (forecast === undefined || found === undefined) return [];
    const { inputs, expected, trace } = forecast;
    const next = inputs.length;
    const shown = inputs.slice(-before);
    const level = (value: number) => Array.from(expected, () => value);
    return [
      {
        key: 'input',
        name: text.input,
        color: 'var(--series-input)',
        dash: false,
        values: shown,
        start: next - shown.length,
      },
      {
        key: 'expected',
        name: text.expected,
        color: 'var(--series-expected)',
        dots: true,
        values: expected,
        start: next,
      },
      {
        key: 'forecast',
        name: text.forecast,
        color: 'var(--series-forecast)',
        dots: true,
        values: trace.outputs,
        start: next,
      },
      {
        key: 'half',
        name: text.half,
        color: 'var(--series-baseline)',
        dash: true,
        values: level(0.5),
        start: next,
      },
      {
        key: 'last',
        name: text.last,
        color: 'var(--series-2)',
        dash: true,
        values: level(found.last),
        start: next,
      },
    ];
  }, [forecast, found, text]);
  const bars = useMemo(
    () =>
      found === undefined
        ? []
        : [
            { name: text.forecast, value: found.toTruth, color: 'var(--series-forecast)', highlight: true },
            { name: text.half, value: found.halfError },
            { name: text.last, value: found.lastError, color: 'var(--series-2)' },
          ],
    [found, text],
  );
  return (
    <Figure caption={text.caption} testId="flat-figure">
      <ControlRow>
        <ModelChoice testId="flat-model" />
        <WaveSliders testId="flat" />
      </ControlRow>
      <OwnModelNotice />
      <WeightsNotice />
      <LineChart
        series={useDeferredValue(series)}
        xLabel={text.step}
        yLabel={text.value}
        yDomain={yDomain}
        summary={found === undefined ? text.waiting : text.summary(wave, found)}
        testId="flat-chart"
      />
      <BarChart
        rows={bars}
        valueLabel={text.error}
        format={formatError}
        summary={found === undefined ? text.waiting : text.barSummary(wave)}
        testId="flat-errors"
      />
      <Announcement testId="flat-verdict">
        {found === undefined ? text.waiting : text.verdicts[found.verdict](found)}
      </Announcement>
    </Figure>
  );
}
