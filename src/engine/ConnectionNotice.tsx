/** Says that the worker does not answer, visible from every section, and offers to end the worker. */
import { formatTime } from '../i18n/format';
import { useLanguage, useText } from '../i18n/language';
import { Announcement } from '../ui/Announcement';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import { runAction } from '../ui/run-action';
import { endWorker, useSilence } from '../worker/connection';
import styles from './ConnectionNotice.module.css';
import { startEngine } from './engine-store';
import { engineText } from './text';

export function ConnectionNotice() {
  const text = useText(engineText).silence;
  const language = useLanguage();
  const silence = useSilence((state) => state.silence);
  const title = silence === undefined ? '' : text.titles[silence.during];
  return (
    <>
      <Announcement hidden always urgent>
        {title}
      </Announcement>
      {silence !== undefined && (
        <div className={styles.notice}>
          <Callout
            kind="warning"
            isSaidElsewhere
            title={title}
            testId="silence"
            action={<Button onClick={endAndStart}>{text.end}</Button>}
          >
            {text.since(formatTime(silence.since, language))} {text.advice[silence.during]}
          </Callout>
        </div>
      )}
    </>
  );
}

function endAndStart(): void {
  endWorker();
  runAction(startEngine);
}
