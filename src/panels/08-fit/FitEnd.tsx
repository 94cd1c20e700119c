/** What belongs to a fit when it has ended: with which settings it was made, its fingerprint, and where to go next. */
import { Fingerprint } from '../../runs/Fingerprint';
import { isUnderWay } from '../../runs/run';
import { latestRun, useRunsStore } from '../../runs/runs-store';
import { SettingsNotice, useDifference } from '../../runs/SettingsNotice';
import { runsText } from '../../runs/text';
import type { FitSettings } from '../../settings/settings';
import { settingsText } from '../../settings/text';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { fitText } from './text';

export function FitEnd() {
  const text = useText(fitText);
  const { experiment, repeating } = useText(runsText);
  const { settings: names } = useText(settingsText);
  const run = useRunsStore(latestRun);
  const ended = run !== undefined && !isUnderWay(run.status) ? run : undefined;
  const difference = useDifference(ended?.settings, ended?.options?.changes);
  return (
    <>
      {run?.options?.changes !== undefined && (
        <p data-testid="fit-planned">
          {run.options.repeats !== undefined
            ? repeating(run.options.repeats.run)
            : experiment.planned(
                (Object.keys(run.options.changes) as (keyof FitSettings)[]).map(
                  (name) => `${names[name]} ${run.settings[name]}`,
                ),
              )}
        </p>
      )}
      {ended !== undefined && <SettingsNotice madeWith={ended.settings} changes={ended.options?.changes} />}
      <Announcement hidden always>
        {difference}
      </Announcement>
      {run !== undefined && <Fingerprint run={run} />}
      {run?.status === 'done' && <p>{text.next}</p>}
    </>
  );
}
