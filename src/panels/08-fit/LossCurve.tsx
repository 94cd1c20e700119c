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

/** The axis begins at 0 and does not change while the losses stay below its upper end. */
const fromZero = [0, 0.5] as const;

const none: readonly CurvePoint[] = [];

export function LossCurve() {
  const text = useText(fitText).chart;
  const points = usePaced(
    useRunsStore((state) => latestRun(state)?.losses ?? none),
    redrawEvery,
  );
  const losses = useMemo(() => points, [points]);
  const first = losses[0];
  const last = losses.at(-1);

  const { xs, series } = useMemo(
    () => ({
      xs: losses.map(({ batch }) => batch),
      series: [
        {
          key: 'recent',
          name: text.recent,
          color: 'var(--series-input)',
          thin: true,
          values: losses.map(({ recentLoss }) => recentLoss),
        },
        { key: 'loss', name: text.running, color: 'var(--text)', values: losses.map(({ loss }) => loss) },
      ],
    }),
    [losses, text],
  );

  const summary =
    first === undefined || last === undefined
      ? text.empty
      : text.summary(first.recentLoss, last.recentLoss, last.batch);
  return (
    <Figure caption={first === undefined ? '' : summary} testId="fit-curve">
      <LineChart
        xs={xs}
        series={series}
        most={mostPoints}
        yDomain={fromZero}
        xLabel={text.batch}
        yLabel={text.loss}
        summary={summary}
      />
    </Figure>
  );
}
