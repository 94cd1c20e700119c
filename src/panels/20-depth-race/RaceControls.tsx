/** Start, stop and go on; how far the race is. */
import { useState, type RefObject } from 'react';
import { useFitGuard } from '../../runs/use-fit-guard';
import { useText } from '../../i18n/language';
import { currentFitSettings, useFitSettings } from '../../settings/settings-store';
import { Announcement } from '../../ui/Announcement';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { Progress } from '../../ui/Progress';
import { runAction } from '../../ui/run-action';
import { PlanNotice } from './PlanNotice';
import { batchesOf } from './plan';
import { dropRefused, plannedRace, useIsRefused, usePlannedRace } from './plan-store';
import styles from './Race.module.css';
import { RaceFields } from './RaceFields';
import { isWaiting, useRace, type RunningRace } from './race-store';
import { continueRace, startRace, stopRace } from './run-race';
import { depthRaceText } from './text';

/** Settings of a fit that the race has fields of its own for. */
const ownSettings = ['layers', 'units', 'seed'] as const;

/** Time between two announcements of the progress, in milliseconds. */
const sayEvery = 5000;

export interface RaceControlsProps {
  /** As it is drawn, which may be a moment behind the race in the store. */
  readonly race: RunningRace | undefined;
  /** The start button: it takes the focus of buttons that disappear when they are pressed. */
  readonly startButton: RefObject<HTMLButtonElement | null>;
}

export function RaceControls({ race, startButton }: RaceControlsProps) {
  const text = useText(depthRaceText);
  const settings = useFitSettings();
  const planned = usePlannedRace(settings);
  const status = useRace((state) => state.race?.status ?? 'idle');
  const begun = useRace((state) => state.race?.plan);
  const isSilent = useRace((state) => state.race?.isSilent ?? false);
  const running = status === 'running';
  const stopped = status === 'stopped';
  // A race that runs or can go on keeps its plan, whatever the fields contain.
  const { settings: ofFits, entrants, seeds } = running || stopped ? (begun ?? planned) : planned;
  const { guard, notice } = useFitGuard();
  const isRefused = useIsRefused();
  const [held, setHeld] = useState(false);

  const begin = () => guard(() => runAction(() => startRace(plannedRace(currentFitSettings()))), ownSettings);
  const start = () => {
    setHeld(isRefused);
    if (!isRefused) begin();
  };
  return (
    <>
      <RaceFields disabled={running} />
      <p data-testid="race-plan">
        {text.plan(ofFits, entrants.length * seeds.length, seeds[0], seeds[seeds.length - 1])}
      </p>
      <ControlRow label={text.controls}>
        <Button ref={startButton} kind="primary" once testId="race-start" disabled={running} onClick={start}>
          {race === undefined ? text.start : text.startAgain}
        </Button>
        <Button
          once
          testId={stopped ? 'race-go-on' : 'race-stop'}
          disabled={!running && !stopped}
          onClick={stopped ? () => runAction(() => continueRace()) : stopRace}
        >
          {stopped ? text.goOn : text.stop}
        </Button>
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
                startButton.current?.focus();
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
      {isSilent && (
        <Callout kind="warning" testId="race-silent">
          {text.silent}
        </Callout>
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
      {begun !== undefined && !running && <PlanNotice madeWith={begun} />}
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
