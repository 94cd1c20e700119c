/** The curves of all stacks, as they grow. */
import { useMemo } from 'react';
import { BandChart, type BandSeries } from '../../charts/BandChart';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Figure } from '../../ui/Figure';
import { curvesOf } from './curves';
import { sizeName } from './plan';
import { usePlan } from './plan-store';
import type { RunningRace } from './race-store';
import { depthRaceText } from './text';

/** The axis ends at this times the error of always answering 0.5. */
const headroom = 2.5;

const nothing: readonly number[] = [];

export function RaceCurve({ race }: { readonly race: RunningRace | undefined }) {
  const text = useText(depthRaceText).chart;
  const planned = usePlan((state) => state.entrants);
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
  const reached = Math.min(...series.map(({ values }) => values.length));
  const summary =
    race === undefined || drawn === undefined || reached === 0
      ? text.empty
      : text.summary(
          drawn.xs[reached - 1],
          series.map(({ name, values }) => ({ name, median: values[reached - 1] })),
          race.plan.seeds.length,
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
        xLabel={text.update}
        yLabel={text.loss}
        xs={drawn.xs}
        series={series}
        yMax={headroom * race.alwaysHalf}
        referenceY={{ at: race.alwaysHalf, label: text.alwaysHalf }}
      />
    </Figure>
  );
}
