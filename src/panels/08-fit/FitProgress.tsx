/** Progress of the fit, its speed and the remaining time. */
import type { FitProgress as FitProgressFacts } from '../../core/api';
import { Fingerprint } from '../../runs/Fingerprint';
import { isUnderWay } from '../../runs/run';
import { latestRun, latestStatus, useRunsStore } from '../../runs/runs-store';
import { SettingsNotice } from '../../runs/SettingsNotice';
import { runsText } from '../../runs/text';
import type { FitSettings } from '../../settings/settings';
import { settingsText } from '../../settings/text';
import { formatDecimals, formatDuration, formatError } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { Progress } from '../../ui/Progress';
import { Stat, StatRow } from '../../ui/Stat';
import { FitAnnouncement } from './FitAnnouncement';
import { fitText } from './text';

export function FitProgress() {
  const text = useText(fitText);
  const { experiment } = useText(runsText);
  const { settings: names } = useText(settingsText);
  const language = useLanguage();
  const status = useRunsStore(latestStatus);
  const run = useRunsStore(latestRun);
  const hasEarlierRuns = useRunsStore(({ order }) => order.length > 0);
  const { progress, seconds } = run ?? {};

  const { rate, left } = progress === undefined ? { rate: 0, left: undefined } : speed(progress);
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
          </>
        )}
      </p>
      <Progress
        label={text.progress}
        testId="fit-progress"
        value={progress?.batch ?? 0}
        max={progress?.batches ?? 1}
      />
      <StatRow>
        <Stat
          label={text.loss}
          hint={text.lossHint}
          testId="fit-loss"
          value={formatError(progress?.loss ?? Number.NaN)}
        />
        <Stat label={text.seconds} testId="fit-seconds" value={formatDecimals(seconds ?? Number.NaN, 1)} />
        <Stat label={text.rate} value={rate === 0 ? '–' : formatDecimals(rate, rate < 10 ? 1 : 0)} />
        <Stat
          label={text.timeLeft}
          value={status === 'running' && left !== undefined ? formatDuration(left, language) : '–'}
        />
      </StatRow>
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

/** Batches per second while training, and the remaining seconds at that speed. */
function speed({ batch, firstBatch, batches, trainingSeconds }: FitProgressFacts) {
  if (trainingSeconds === 0) return { rate: 0, left: undefined };
  const rate = (batch - firstBatch) / trainingSeconds;
  return { rate, left: rate === 0 ? undefined : (batches - batch) / rate };
}
