/** How far the fit is, and what belongs to it when it has ended. */
import { Fingerprint } from '../../runs/Fingerprint';
import { isUnderWay } from '../../runs/run';
import { latestRun, latestStatus, useRunsStore } from '../../runs/runs-store';
import { SettingsNotice } from '../../runs/SettingsNotice';
import { runsText } from '../../runs/text';
import type { FitSettings } from '../../settings/settings';
import { settingsText } from '../../settings/text';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Progress } from '../../ui/Progress';
import { FitAnnouncement } from './FitAnnouncement';
import { fitText } from './text';

export function FitProgress() {
  const text = useText(fitText);
  const { experiment } = useText(runsText);
  const { settings: names } = useText(settingsText);
  const status = useRunsStore(latestStatus);
  const run = useRunsStore(latestRun);
  const hasEarlierRuns = useRunsStore(({ order }) => order.length > 0);
  const { progress } = run ?? {};
  const sentence =
    status === 'stopped'
      ? text.stopped(progress?.batch ?? 0)
      : text.status[status === 'idle' && hasEarlierRuns ? 'idleAgain' : status];

  return (
    <>
      <p data-testid="fit-status" data-status={status === 'stopped' ? 'done' : status}>
        {sentence}
        {progress !== undefined && (
          <>
            {' '}
            {text.batches(progress.batch, progress.batches)}
            {progress.epochs > 1 && ` · ${text.epoch(progress.epoch + 1, progress.epochs)}`}
            {' · '}
            <span data-testid="fit-engine">{text.lab.on(progress.engine)}</span>
          </>
        )}
      </p>
      <Announcement hidden always>
        {progress === undefined ? '' : text.lab.on(progress.engine)}
      </Announcement>
      <Progress
        label={text.progress}
        testId="fit-progress"
        value={progress?.batch ?? 0}
        max={progress?.batches ?? 1}
      />
      <FitAnnouncement sentence={sentence} />
      {run?.options?.changes !== undefined && (
        <p data-testid="fit-planned">
          {experiment.planned(
            (Object.keys(run.options.changes) as (keyof FitSettings)[]).map(
              (name) => `${names[name]} ${run.settings[name]}`,
            ),
          )}
        </p>
      )}
      {run !== undefined && !isUnderWay(run.status) && (
        <SettingsNotice madeWith={run.settings} changes={run.options?.changes} />
      )}
      {run !== undefined && <Fingerprint run={run} />}
      {status === 'done' && <p>{text.next}</p>}
    </>
  );
}
