/** The loss of the newest fit, in the frame of the page's own curve, with a handle that goes back in time. */
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { LineChart } from '../../../charts/LineChart';
import type { CurvePoint } from '../../../core/api';
import { formatCount, formatError } from '../../../i18n/format';
import { useLanguage, useText } from '../../../i18n/language';
import type { Run } from '../../../runs/run';
import { latestRun, runsOf, useRunsStore } from '../../../runs/runs-store';
import { useFitSettings } from '../../../settings/settings-store';
import type { FitSettings } from '../../../settings/settings';
import { Figure } from '../../../ui/Figure';
import { usePaced } from '../../../ui/use-paced';
import { isAbovePlain, plainEnd } from '../plain';
import { fitText } from '../text';
import { laboratoryText } from './text';
import { alwaysHalfError } from '../../../runs/baseline';
import { batchesOf, cutOf, gridOf, readAt, valuesAt } from './curve-lines';
import { Scrubber } from './Scrubber';

/** Shortest time between redraws, in milliseconds: redrawing takes more main-thread time than anything else here. */
const redrawEvery = 250;
/** Earlier fits behind the curve. */
const ghosts = 3;
/** In px: buttons, chart and results fit together on a laptop's screen at 150 %. */
const height = 200;

const none: readonly CurvePoint[] = [];
const noMoments: readonly number[] = [];

export function Curve() {
  const text = useText(fitText);
  const lab = useText(laboratoryText);
  const language = useLanguage();
  const inForce = useFitSettings();
  const facts = useRunsStore(useShallow((state) => factsOf(latestRun(state))));
  const settings = facts?.settings ?? inForce;
  const { from, rateChanges } = facts ?? {};
  const points = usePaced(
    useRunsStore((state) => latestRun(state)?.losses ?? none),
    redrawEvery,
  );
  const earlier = useRunsStore(useShallow((state) => earlierRuns(runsOf(state))));
  const moments = useRunsStore(useShallow((state) => momentsOf(latestRun(state))));
  const newest = useRunsStore((state) => latestRun(state)?.progress?.batch ?? 0);
  const batches = facts?.batches ?? batchesOfSettings(settings);
  const every = facts?.curveEvery ?? Math.max(1, Math.ceil(batches / 100));

  const { length, outputs, seed } = settings;
  const half = useMemo(() => alwaysHalfError({ length, outputs, seed }), [length, outputs, seed]);
  const cut = cutOf(half);
  const grid = useMemo(() => gridOf(batches, every), [batches, every]);
  const xs = useMemo(() => batchesOf(grid, points), [grid, points]);
  const series = useMemo(
    () => [
      ...earlier.map(({ id, losses }) => ({
        key: `fit-${id}`,
        name: lab.fit(id),
        color: 'var(--rule-control)',
        thin: true,
        dots: false,
        values: readAt(xs, losses, cut),
      })),
      {
        key: 'recent',
        name: from === undefined ? lab.recent(every) : text.chart.recent,
        color: 'var(--accent)',
        dots: false,
        values: valuesAt(xs, points, ({ recentLoss }) => recentLoss, cut),
      },
      {
        key: 'loss',
        name: text.chart.running,
        color: 'var(--text)',
        thin: true,
        dots: false,
        values: valuesAt(xs, points, ({ loss }) => loss, cut),
      },
      {
        key: 'half',
        name: text.shipped.alwaysHalf,
        color: 'var(--series-baseline)',
        dash: true,
        values: xs.map(() => half),
      },
    ],
    [earlier, xs, points, cut, every, from, half, text, lab],
  );
  const whole = useMemo(
    () =>
      points
        .filter(({ provisional }) => provisional !== true)
        .map(({ batch, recentLoss }) => ({ batch, loss: recentLoss })),
    [points],
  );
  const left = useMemo(() => plainEnd(whole, half), [whole, half]);
  const referencesX = useMemo(
    () => [
      ...(left === undefined || left === 0
        ? []
        : [{ at: left, label: lab.leaves(formatCount(left, language)) }]),
      ...(from === undefined ? [] : [{ at: from, label: lab.wentOn, side: 'left' as const }]),
      ...(rateChanges ?? []).map(({ batch, learningRate }) => ({
        at: batch,
        label: lab.rate(learningRate),
        side: 'left' as const,
      })),
    ],
    [left, from, rateChanges, language, lab],
  );
  const xDomain = useMemo(() => [0, batches] as const, [batches]);
  const yDomain = useMemo(() => [0, cut] as const, [cut]);

  const last = points.at(-1);
  const summary =
    points[0] === undefined || last === undefined
      ? text.chart.empty
      : text.chart.summary(points[0].recentLoss, last.recentLoss, last.batch);
  const plateau =
    whole.length === 0
      ? ''
      : left === undefined
        ? isAbovePlain(whole, half)
          ? lab.abovePlateau(formatError(half))
          : lab.onPlateau(formatError(half))
        : lab.left(formatCount(left, language), formatError(half));
  return (
    <Figure caption={plateau} testId="fit-curve">
      <LineChart
        xs={xs}
        series={last === undefined ? [] : series}
        most={xs.length}
        xDomain={xDomain}
        yDomain={yDomain}
        referencesX={referencesX}
        height={height}
        xLabel={text.chart.batch}
        yLabel={text.chart.loss}
        summary={summary}
        legend
        overlay={
          facts !== undefined && moments.length > 0 ? (
            <ScrubberAt run={facts.id} moments={moments} newest={newest} batches={batches} points={points} />
          ) : undefined
        }
      />
    </Figure>
  );
}

/** Draws again with the cursor, which the chart need not. */
function ScrubberAt({
  points,
  ...scrubber
}: Omit<Parameters<typeof Scrubber>[0], 'loss'> & { readonly points: readonly CurvePoint[] }) {
  const cursor = useRunsStore((state) => state.cursor);
  const at = cursor?.batch ?? scrubber.newest;
  const loss = points.find(({ batch }) => batch >= at)?.recentLoss;
  return <Scrubber {...scrubber} loss={at === 0 ? undefined : loss} />;
}

/** What the frame of the curve needs of a run: nothing that changes with each batch. */
function factsOf(run: Run | undefined) {
  if (run === undefined) return undefined;
  const { id, settings, progress, wentOn, rateChanges } = run;
  return {
    id,
    settings,
    batches: progress?.batches,
    curveEvery: progress?.curveEvery,
    from: wentOn?.batch,
    rateChanges,
  };
}

const batchesOfSettings = ({ samples, batchSize, epochs }: FitSettings): number =>
  epochs * Math.ceil(samples / batchSize);

const earlierRuns = (runs: readonly Run[]): readonly Run[] =>
  runs
    .slice(0, -1)
    .filter(({ losses, status }) => losses.length > 0 && status !== 'failed')
    .slice(-ghosts);

const momentsOf = (run: Run | undefined): readonly number[] =>
  run === undefined ? noMoments : run.snapshots.map(({ batch }) => batch);
