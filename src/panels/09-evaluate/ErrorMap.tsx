/** Where the error lies: a map by period and decay, each cell of which shows its wave and the forecast. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { LineChart } from '../../charts/LineChart';
import { FailureNotice } from '../../engine/FailureNotice';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Figure } from '../../ui/Figure';
import { runAction } from '../../ui/run-action';
import { useIsNear } from '../../ui/use-near';
import { forecastOf, type ErrorMapFacts } from './error-map';
import styles from './ErrorMap.module.css';
import { MapCells } from './MapCells';
import { measureMap, useMap } from './map-store';
import { useTestedKey } from './tested-model';
import { evaluateText } from './text';

/** Input points that are drawn before the forecast. */
const before = 15;

export function ErrorMap() {
  const { map: text } = useText(evaluateText);
  const key = useTestedKey();
  const measured = useMap((state) => state.maps[key]);
  const failure = useMap((state) => state.failure);
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place);
  useEffect(() => {
    if (isNear) runAction(measureMap);
  }, [isNear, key]);
  // While the handle is dragged, the map before stays until the next one is measured.
  const [last, keep] = useState(measured);
  if (measured !== undefined && measured !== last) keep(measured);
  const map = measured ?? (failure === undefined ? last : undefined);
  return (
    <div ref={place} data-measured={measured === undefined ? undefined : key}>
      <Figure caption={map === undefined ? text.waiting : text.caption(map)} testId="evaluate-map">
        <MapCells map={map} />
        {map !== undefined && <CellWave map={map} />}
      </Figure>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => runAction(measureMap)} />}
    </div>
  );
}

/** The end of the chosen wave, and the forecast. */
function CellWave({ map }: { readonly map: ErrorMapFacts }) {
  const { map: text } = useText(evaluateText);
  const cell = useMap((state) => state.cell);
  const wave = useMemo(() => forecastOf(map, cell), [map, cell]);
  const start = Math.max(0, map.length - before);
  const series = useMemo(
    () => [
      {
        key: 'wave',
        name: text.wave,
        color: 'var(--series-expected)',
        start,
        values: [...wave.inputs.slice(start), ...wave.expected],
      },
      {
        key: 'forecast',
        name: text.forecast,
        color: 'var(--series-forecast)',
        dash: true,
        dots: true,
        start: map.length,
        values: wave.predicted,
      },
    ],
    [wave, start, map.length, text],
  );
  const sentence = text.cell(wave);
  return (
    <div className={styles.wave}>
      <Announcement testId="evaluate-map-cell">{sentence}</Announcement>
      <LineChart
        summary={sentence}
        xLabel={text.timestep}
        yLabel={text.value}
        series={series}
        start={start}
        yDomain={unit}
        height={180}
      />
    </div>
  );
}

const unit = [0.3, 0.7] as const;
