/** The loss of the fit, its speed and the remaining time. */
import type { FitProgress } from '../../core/api';
import { latestRun, useRunsStore } from '../../runs/runs-store';
import { formatDecimals, formatDuration, formatError } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { Stat, StatRow } from '../../ui/Stat';
import { fitText } from './text';

export function FitStats() {
  const text = useText(fitText);
  const language = useLanguage();
  const { progress, seconds, status } = useRunsStore(latestRun) ?? {};
  const { rate, left } = progress === undefined ? { rate: 0, left: undefined } : speed(progress);
  return (
    <>
      <StatRow>
        <Stat label={text.loss} testId="fit-loss" value={formatError(progress?.loss ?? Number.NaN)} />
        <Stat label={text.seconds} testId="fit-seconds" value={formatDecimals(seconds ?? Number.NaN, 1)} />
        <Stat
          label={text.rate}
          testId="fit-batches-per-second"
          value={rate === 0 ? '–' : formatDecimals(rate, rate < 10 ? 1 : 0)}
        />
        <Stat
          label={text.timeLeft}
          value={status === 'running' && left !== undefined ? formatDuration(left, language) : '–'}
        />
      </StatRow>
    </>
  );
}

/** Batches per second while training, and the remaining seconds at that speed. */
function speed({ batch, firstBatch, batches, trainingSeconds }: FitProgress) {
  if (trainingSeconds === 0) return { rate: 0, left: undefined };
  const rate = (batch - firstBatch) / trainingSeconds;
  return { rate, left: rate === 0 ? undefined : (batches - batch) / rate };
}
