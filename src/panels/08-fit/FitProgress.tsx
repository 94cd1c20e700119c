/** How far the fit is, how fast it goes, and how long it will take. */
import { isRunning, useRunStore } from '../../runs/run-store';
import { StaleNotice } from '../../runs/StaleNotice';
import { formatDecimals, formatDuration, formatError } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { Progress } from '../../ui/Progress';
import { Stat, StatRow } from '../../ui/Stat';
import { FitAnnouncement } from './FitAnnouncement';
import { fitText } from './text';

export function FitProgress() {
  const text = useText(fitText);
  const language = useLanguage();
  const status = useRunStore((state) => state.status);
  const progress = useRunStore((state) => state.progress);
  const seconds = useRunStore((state) => state.seconds);
  const outcome = useRunStore((state) => state.outcome);
  const request = useRunStore((state) => state.request);

  const rate = progress === undefined ? 0 : progress.batch / progress.activeSeconds;
  const left = progress === undefined || rate === 0 ? undefined : (progress.batches - progress.batch) / rate;
  const sentence =
    outcome === 'stopped' && progress !== undefined ? text.stopped(progress.batch) : text.status[status];

  return (
    <>
      <p data-testid="fit-status" data-status={status}>
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
          value={isRunning(status) && left !== undefined ? formatDuration(left, language) : '–'}
        />
      </StatRow>
      <FitAnnouncement sentence={sentence} />
      {request !== undefined && !isRunning(status) && <StaleNotice madeWith={request} />}
    </>
  );
}
