/** How far the fit is, and which engine it runs on. */
import { latestRun, latestStatus, useRunsStore } from '../../runs/runs-store';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Progress } from '../../ui/Progress';
import { FitAnnouncement } from './FitAnnouncement';
import { laboratoryText } from './lab/text';
import { fitText } from './text';

export function FitProgress() {
  const text = useText(fitText);
  const laboratory = useText(laboratoryText);
  const status = useRunsStore(latestStatus);
  const hasEarlierRuns = useRunsStore(({ order }) => order.length > 0);
  const progress = useRunsStore((state) => latestRun(state)?.progress);
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
            <span data-testid="fit-engine">{laboratory.on(progress.engine)}</span>
          </>
        )}
      </p>
      <Announcement hidden always>
        {progress === undefined ? '' : laboratory.on(progress.engine)}
      </Announcement>
      <Progress
        label={text.progress}
        testId="fit-progress"
        value={progress?.batch ?? 0}
        max={progress?.batches ?? 1}
      />
      <FitAnnouncement sentence={sentence} />
    </>
  );
}
