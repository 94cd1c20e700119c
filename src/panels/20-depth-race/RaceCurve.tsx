/** The curves of all stacks, as they grow. */
import { useMemo } from 'react';
import { BandChart, type BandSeries } from '../../charts/BandChart';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Figure } from '../../ui/Figure';
import { curvesOf } from './curves';
import { sizeName } from './plan';
import { useEntrants } from './plan-store';
import type { RunningRace } from './race-store';
import { depthRaceText } from './text';

/** The axis ends at this times the error of always answering 0.5. */
const headroom = 2.5;

const nothing: readonly number[] = [];

export function RaceCurve({ race }: { readonly race: RunningRace | undefined }) {
  const text = useText(depthRaceText).chart;
  const planned = useEntrants();
  const entrants = race?.plan.entrants ?? planned;
  const drawn = useMemo(() => race && curvesOf(race), [race]);
  const series = useMemo(
    () =>
      entrants.map((entrant, index): BandSeries => {
        const curve = drawn?.curves[index];
        return {
          key: String(index),
          name: sizeName(entrant),
          values: curve?.median ?? nothing,
          low: curve?.lowest ?? nothing,
          high: curve?.highest ?? nothing,
        };
      }),
    [entrants, drawn],
  );
  // Failed fits are left out of the curves, and so are stacks of which every fit has failed.
  const counts = entrants.map(
    (_, index) =>
      race?.fits.filter(({ entrant, status }) => entrant === index && status !== 'failed').length ?? 0,
  );
  const drawnStacks = series.filter((_, index) => counts[index] > 0);
  const fitted = counts.filter((count) => count > 0);
  const reached = Math.min(...drawnStacks.map(({ values }) => values.length));
  const summary =
    race === undefined || drawn === undefined || drawnStacks.length === 0 || reached === 0
      ? text.empty
      : text.summary(
          drawn.xs[reached - 1],
          drawnStacks.map(({ name, values }) => ({ name, median: values[reached - 1] })),
          [Math.min(...fitted), Math.max(...fitted)],
        );
  if (race === undefined || drawn === undefined) return null;
  return (
    <Figure caption={text.caption(race.alwaysHalf)} testId="race-figure">
      <Announcement hidden pause={10_000} urgent={race.status !== 'running'}>
        {summary}
      </Announcement>
      <BandChart
        testId="race-curves"
        summary={summary}
        xLabel={text.updates}
        yLabel={text.loss}
        xs={drawn.xs}
        series={series}
        yMax={headroom * race.alwaysHalf}
        referenceY={{ at: race.alwaysHalf, label: text.alwaysHalf }}
      />
    </Figure>
  );
}
