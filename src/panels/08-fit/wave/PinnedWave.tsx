/** One wave, and the forecast of its last points by the shown model, redrawn while that trains. */
import { useMemo, useRef, useState } from 'react';
import { Numbers } from '../../../charts/Numbers';
import { formatError } from '../../../i18n/format';
import { FailureNotice } from '../../../engine/FailureNotice';
import { useText } from '../../../i18n/language';
import { pinnedPoints, useOwnPoints } from '../../../runs/pinned-wave';
import { isFitting, latestRun, shownRun, useRunsStore, type RunsState } from '../../../runs/runs-store';
import { useShownStore } from '../../../runs/shown-store';
import { askAgain, useShownAnswer } from '../../../runs/watched';
import { useFitSettings } from '../../../settings/settings-store';
import { Button } from '../../../ui/Button';
import { runAction } from '../../../ui/run-action';
import { waveText } from './text';
import { Caption } from './Caption';
import { Choice } from './Choice';
import { Forecast } from './Forecast';
import { Picture } from './Picture';
import { pinRandom, useChoice } from './store';
import { useOnScreen } from './use-on-screen';
import styles from './PinnedWave.module.css';

/** The run whose model the next answers are of: the one that trains, or else the shown one. */
const answeringRun = (state: RunsState) =>
  state.cursor === undefined && isFitting(state) ? latestRun(state) : shownRun(state);

/** Whether the shown model changes by itself. */
const isTraining = (state: RunsState): boolean =>
  state.cursor === undefined && latestRun(state)?.status === 'running';

export function PinnedWave() {
  const text = useText(waveText);
  const now = useFitSettings();
  const fitted = useRunsStore((state) => answeringRun(state)?.settings);
  const { length: timesteps, outputs } = fitted ?? now;
  const pattern = useShownStore((state) => state.wave);
  const own = useOwnPoints((state) => state.points);
  const scale = useChoice((state) => state.scale);
  const pinned = useMemo(
    () => pinnedPoints(pattern, own, { timesteps, outputs }),
    [pattern, own, timesteps, outputs],
  );
  // Where the learner's points are too few for the model, the pattern is there to be drawn over.
  const points = useMemo(
    () => pinned ?? pinnedPoints(pattern, undefined, { timesteps, outputs }),
    [pinned, pattern, timesteps, outputs],
  );
  // For tests, in full precision.
  const values = useMemo(() => points && [...points.inputs, ...(points.expected ?? [])].join(' '), [points]);
  const [isChoosing, setChoosing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isOnScreen = useOnScreen(place);
  const trains = useRunsStore(isTraining);
  const isWatched = isOnScreen || !trains;
  const question = useMemo(
    () =>
      pinned !== undefined && fitted !== undefined && isWatched
        ? ({ kind: 'forecast', inputs: pinned.inputs } as const)
        : undefined,
    [pinned, fitted, isWatched],
  );
  const shown = useShownAnswer(question);

  const name =
    own === undefined
      ? text.pattern(pattern.period, pattern.decay)
      : own === scale?.points
        ? text.pasted(own.length, scale.min, scale.max)
        : text.drawn;
  const summary =
    pinned === undefined ? '' : text.summary(name, pinned.inputs.length, shown?.answer, pinned.expected);
  const table = () => ({
    columns: [text.timestep, text.expected, text.forecast],
    rows: Array.from(shown?.answer ?? pinned?.expected ?? [], (_, step) => [
      String(timesteps + step),
      formatError(pinned?.expected?.[step] ?? Number.NaN),
      formatError(shown?.answer?.[step] ?? Number.NaN),
    ]),
  });
  return (
    <div className={styles.pinned} data-testid="pinned-wave">
      <figure className={styles.figure}>
        <div
          ref={place}
          className={styles.picture}
          data-run={shown?.of.run}
          data-batch={shown?.of.batch}
          data-forecast={shown?.answer?.join(' ')}
          data-points={values}
          data-testid="pinned-wave-picture"
        >
          {points !== undefined && (
            <Picture points={points} outputs={outputs} summary={summary} isPad={isChoosing}>
              <Forecast inputs={points.inputs} outputs={outputs} answer={shown?.answer} run={shown?.of.run} />
            </Picture>
          )}
          <span className={styles.label}>{name}</span>
          <span className={styles.label}>
            {text.closeUp(outputs)} <span className={styles.keyExpected}>{text.expected}</span>{' '}
            <span className={styles.keyForecast}>{text.forecast}</span>
          </span>
        </div>
        <figcaption className={styles.caption}>
          <Caption
            pinned={pinned}
            shown={shown}
            points={own?.length}
            timesteps={timesteps}
            hasModel={fitted !== undefined}
          />
        </figcaption>
      </figure>
      {shown?.failure !== undefined && question !== undefined && (
        <FailureNotice failure={shown.failure} onRetry={() => runAction(() => askAgain(question))} />
      )}
      <div className={styles.controls}>
        <Button kind="quiet" onClick={() => pinRandom(now.seed)} testId="pinned-wave-random">
          {text.random}
        </Button>
        <Button
          kind="quiet"
          aria-expanded={isChoosing}
          onClick={() => setChoosing(!isChoosing)}
          testId="pinned-wave-choose"
        >
          {text.choose}
        </Button>
        <Numbers caption={summary} hideCaption table={table} testId="pinned-wave-numbers" />
      </div>
      {isChoosing && <Choice timesteps={timesteps} outputs={outputs} />}
    </div>
  );
}
