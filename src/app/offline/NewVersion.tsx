/**
 * Offers a new version of the page. It is never loaded without being asked for, and offered neither during a fit nor in
 * front of a class.
 */
import { useText } from '../../i18n/language';
import { isFitting, useRunsStore } from '../../runs/runs-store';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { Notice } from '../../ui/Notice';
import { useFocusBefore } from '../../ui/use-focus-before';
import { usePresenter } from '../presenter/presenter-store';
import { offlineText } from './text';
import { declineNewVersion, loadNewVersion, useVersions } from './versions';

export function NewVersion() {
  const text = useText(offlineText);
  const isOffered = useVersions((state) => state.isOffered);
  const isBusy = useRunsStore(isFitting);
  const isShown = usePresenter(({ show, staged }) => show !== undefined || staged !== undefined);
  const { onFocus, giveBack } = useFocusBefore();
  const decline = () => {
    giveBack();
    declineNewVersion();
  };
  return (
    <Notice kind="note" role="status" onFocus={onFocus}>
      {isOffered && !isBusy && !isShown && (
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
              <Button kind="quiet" onClick={decline} testId="new-version-later">
                {text.later}
              </Button>
            </>
          }
        >
          {text.newVersionCost}
        </Callout>
      )}
    </Notice>
  );
}
