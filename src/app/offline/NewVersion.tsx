/** Offers a new version of the page. It is never loaded without being asked for, and not offered during a fit. */
import { useText } from '../../i18n/language';
import { isFitting, useRunsStore } from '../../runs/runs-store';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import styles from './NewVersion.module.css';
import { offlineText } from './text';
import { declineNewVersion, loadNewVersion, useVersions } from './versions';

export function NewVersion() {
  const text = useText(offlineText);
  const isOffered = useVersions((state) => state.isOffered);
  const isBusy = useRunsStore(isFitting);
  return (
    <div className={styles.notice} role="status">
      {isOffered && !isBusy && (
        <Callout
          kind="note"
          title={text.newVersion}
          isSaidElsewhere
          testId="new-version"
          action={
            <>
              <Button onClick={loadNewVersion} testId="new-version-load">
                {text.load}
              </Button>
              <Button kind="quiet" onClick={declineNewVersion} testId="new-version-later">
                {text.later}
              </Button>
            </>
          }
        >
          {text.newVersionCost}
        </Callout>
      )}
    </div>
  );
}
