/** The loss against the number of batches, as it happens. */
import { useMemo } from 'react';
import { LineChart } from '../../charts/LineChart';
import { useRunStore } from '../../experiment/run-store';
import { useText } from '../../i18n/language';
import { Figure } from '../../ui/Figure';
import { fitText } from './text';

export function LossCurve() {
  const text = useText(fitText).chart;
  const losses = useRunStore((state) => state.losses);
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
    <Figure caption={summary}>
      <LineChart xs={xs} series={series} xLabel={text.batch} yLabel={text.loss} summary={summary} />
    </Figure>
  );
}
