/** Start, stop and go on; how far the race is. */
import { useState } from 'react';
import { useFitGuard } from '../../runs/use-fit-guard';
import { useText } from '../../i18n/language';
import { currentFitSettings, useFitSettings } from '../../settings/settings-store';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { Progress } from '../../ui/Progress';
import { runAction } from '../../ui/run-action';
import { batchesOf } from './plan';
import { dropRefused, plannedRace, usePlan } from './plan-store';
import styles from './Race.module.css';
import { RaceFields } from './RaceFields';
import { isWaiting, useRace, type RunningRace } from './race-store';
import { continueRace, startRace, stopRace } from './run-race';
import { depthRaceText } from './text';

/** Settings of a fit that the race has fields of its own for. */
const ownSettings = ['layers', 'units', 'seed'] as const;

/** Time between two announcements of the progress, in milliseconds. */
const sayEvery = 5000;

/** @param race as it is drawn, which may be a moment behind the race in the store */
export function RaceControls({ race }: { readonly race: RunningRace | undefined }) {
  const text = useText(depthRaceText);
  const settings = useFitSettings();
  const { entrants, seedCount, firstSeed, refused } = usePlan();
  const status = useRace((state) => state.race?.status ?? 'idle');
  const running = status === 'running';
  const { guard, notice } = useFitGuard();
  const isRefused = Object.keys(refused).length > 0;
  const [held, setHeld] = useState(false);

  const begin = () => guard(() => runAction(() => startRace(plannedRace(currentFitSettings()))), ownSettings);
  const start = () => {
    setHeld(isRefused);
    if (!isRefused) begin();
  };
  const seeds = Number(seedCount);
  return (
    <>
      <RaceFields disabled={running} />
      <p data-testid="race-plan">
        {text.plan(settings, entrants.length * seeds, firstSeed, firstSeed + seeds - 1)}
      </p>
      <ControlRow label={text.controls}>
        <Button kind="primary" once testId="race-start" disabled={running} onClick={start}>
          {race === undefined ? text.start : text.startAgain}
        </Button>
        <Button testId="race-stop" disabled={!running} onClick={stopRace}>
          {text.stop}
        </Button>
        {status === 'stopped' && (
          <Button testId="race-go-on" onClick={() => runAction(() => continueRace())}>
            {text.goOn}
          </Button>
        )}
      </ControlRow>
      {notice}
      {held && isRefused && (
        <Callout
          kind="warning"
          testId="race-refused"
          title={text.fields.notStarted}
          action={
            <Button
              testId="race-last-good"
              onClick={() => {
                dropRefused();
                setHeld(false);
                begin();
              }}
            >
              {text.fields.useLast}
            </Button>
          }
        />
      )}
      {race !== undefined && (
        <Progress
          label={text.progress}
          value={trained(race)}
          max={race.fits.length * batchesOf(race.plan.settings)}
          testId="race-progress"
        />
      )}
      <div
        className={styles.status}
        data-testid="race-status"
        data-status={status}
        data-workers={race?.workers}
      >
        <Announcement pause={sayEvery} urgent={!running}>
          {useStatus(race)}
        </Announcement>
      </div>
    </>
  );
}

const trained = ({ fits }: RunningRace): number => fits.reduce((sum, { batch }) => sum + batch, 0);

/** The status as a sentence. */
function useStatus(race: RunningRace | undefined): string {
  const { status: text } = useText(depthRaceText);
  if (race === undefined) return text.idle;
  const { status, fits, plan, workers, seconds } = race;
  if (status === 'running')
    return text.running(trained(race) / (fits.length * batchesOf(plan.settings)), workers);
  if (status === 'stopped') return text.stopped(fits.filter((fit) => !isWaiting(fit)).length, fits.length);
  const training = fits.reduce((sum, fit) => sum + fit.seconds, 0);
  return text.over(seconds, training, workers);
}
