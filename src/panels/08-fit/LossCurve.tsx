/** The loss against the number of batches, drawn during the fit. */
import { useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import type { CurvePoint } from '../../core/api';
import { latestRun, useRunsStore } from '../../runs/runs-store';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { usePaced } from '../../ui/use-paced';
import { fitText } from './text';

/** Shortest time between redraws, in milliseconds: redrawing takes more main-thread time than anything else here. */
const redrawEvery = 250;

/** The largest number of points drawn: the curve is smooth, and fewer points are redrawn faster. */
const mostPoints = 120;

const none: readonly CurvePoint[] = [];

export function LossCurve() {
  const text = useText(fitText).chart;
  const losses = usePaced(
    useRunsStore((state) => latestRun(state)?.losses ?? none),
    redrawEvery,
  );
  const first = losses[0];
  const last = losses.at(-1);

  const { xs, series } = useMemo(
    () => ({
      xs: losses.map(({ batch }) => batch),
      series: [
        {
          key: 'recent',
          name: text.recent,
          color: 'var(--series-2)',
          dash: true,
          values: losses.map(({ recentLoss }) => recentLoss),
        },
        { key: 'loss', name: text.running, color: 'var(--series-1)', values: losses.map(({ loss }) => loss) },
      ],
    }),
    [losses, text],
  );

  const summary =
    first === undefined || last === undefined
      ? text.empty
      : text.summary(first.recentLoss, last.recentLoss, last.batch);
  return (
    <Figure caption={summary} testId="fit-curve">
      <LineChart
        xs={xs}
        series={series}
        most={mostPoints}
        xLabel={text.batch}
        yLabel={text.loss}
        summary={summary}
      />
    </Figure>
  );
}
