/** Says that the worker does not answer, visible from every section, and offers to end the worker. */
import { formatTime } from '../i18n/format';
import { useLanguage, useText } from '../i18n/language';
import { useSettingsStore } from '../settings/settings-store';
import { Announcement } from '../ui/Announcement';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { Notice } from '../ui/Notice';
import { runAction } from '../ui/run-action';
import { endWorker, useSilence } from '../worker/connection';
import { changeEngine, startEngine } from './engine-store';
import { engineText } from './text';

export function ConnectionNotice() {
  const { silence: text, useAutomatic } = useText(engineText);
  const language = useLanguage();
  const silence = useSilence((state) => state.silence);
  const isForced = useSettingsStore((state) => state.settings.engine !== 'auto');
  const title = silence === undefined ? '' : text.titles[silence.during];
  return (
    <>
      <Announcement hidden always urgent>
        {title}
      </Announcement>
      {silence !== undefined && (
        <Notice kind="warning">
          <Callout
            kind="warning"
            isSaidElsewhere
            title={title}
            testId="silence"
            action={
              <>
                <Button onClick={endAndStart}>{text.end}</Button>
                {isForced && <Button onClick={endAndChoose}>{useAutomatic}</Button>}
              </>
            }
          >
            {text.since(formatTime(silence.since, language))} {text.advice[silence.during]}
          </Callout>
        </Notice>
      )}
    </>
  );
}

/** The engine that was chosen may be the cause of the hang. */
function endAndChoose(): void {
  endWorker();
  runAction(() => changeEngine('auto'));
}

function endAndStart(): void {
  endWorker();
  runAction(startEngine);
}
