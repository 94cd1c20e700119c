/** The loss curves of the two models of one seed, drawn while they are trained. */
import { useMemo } from 'react';
import { LineChart } from '../../../charts/LineChart';
import { useText } from '../../../i18n/language';
import { Figure } from '../../../ui/Figure';
import { usePaced } from '../../../ui/use-paced';
import { furtherReadingText } from '../text';
import { variants } from '../variant';
import type { Pair } from './store';
import { seriesOf } from './styles';

/** Shortest time between redraws, in milliseconds: redrawing takes more main-thread time than anything else here. */
const redrawEvery = 250;

/** The largest number of points drawn: the curve is smooth, and fewer points are redrawn faster. */
const mostPoints = 120;

const fromZero = [0, 0.3] as const;

export function Curves({ pair }: { readonly pair: Pair }) {
  const { comparison: text, many } = useText(furtherReadingText);
  const shown = usePaced(pair, redrawEvery);
  const { xs, series } = useMemo(() => {
    const curves = variants.map((variant) => shown.fits[variant]?.curve ?? []);
    const batches = [...new Set(curves.flatMap((curve) => curve.map(({ batch }) => batch)))].sort(
      (a, b) => a - b,
    );
    const drawn = variants.map((variant, index) => {
      const losses = new Map(curves[index].map(({ batch, recentLoss }) => [batch, recentLoss]));
      return {
        ...seriesOf[variant],
        name: many.variants[variant],
        values: batches.map((batch) => losses.get(batch) ?? null),
      };
    });
    return { xs: batches, series: drawn };
  }, [shown, many]);
  const summary = text.curves(shown.seed);
  return (
    <Figure caption={summary} testId="comparison-curves">
      <LineChart
        xs={xs}
        series={series}
        most={mostPoints}
        yDomain={fromZero}
        height={220}
        xLabel={text.updates}
        yLabel={text.loss}
        summary={summary}
      />
    </Figure>
  );
}
