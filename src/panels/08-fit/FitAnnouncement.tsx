/** Announces the progress of a fit to screen readers: each quarter, at most two per minute, and the end at once. */
import { useState } from 'react';
import { latestRun, latestStatus, useRunsStore } from '../../runs/runs-store';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { fitText } from './text';

/** The shortest time between two announced quarters, in milliseconds. */
const pause = 30_000;

export function FitAnnouncement({
  sentence,
}: {
  /** What the page shows of the fit's state. */ readonly sentence: string;
}) {
  const text = useText(fitText);
  const status = useRunsStore(latestStatus);
  const progress = useRunsStore((state) => latestRun(state)?.progress);
  const [told, setTold] = useState({ quarter: 0, loss: 0 });

  const quarter = progress === undefined ? 0 : Math.floor((4 * progress.batch) / progress.batches);
  // The loss of a quarter is that of its first message, because only an unchanging sentence is spoken.
  if (quarter !== told.quarter) setTold({ quarter, loss: progress?.loss ?? 0 });
  const ended =
    (status === 'done' || status === 'stopped') && progress !== undefined && Number.isFinite(progress.loss);
  return (
    <Announcement hidden always pause={pause} urgent={status !== 'running'}>
      {status === 'running' && told.quarter > 0 && Number.isFinite(told.loss)
        ? text.announce(25 * told.quarter, told.loss)
        : ended
          ? `${sentence} ${text.finalLoss(progress.loss)}`
          : sentence}
    </Announcement>
  );
}
