/** Copies the learner's fits as a table. */
import type { Run } from '../../../runs/run';
import { useText } from '../../../i18n/language';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { runAction } from '../../../ui/run-action';
import { uiText } from '../../../ui/text';
import { useCopy } from '../../../ui/use-copy';
import { fitTable } from './fit-table';
import styles from './History.module.css';
import { fitsText } from './text';

export function CopyFits({ runs }: { readonly runs: readonly Run[] }) {
  const text = useText(fitsText);
  const { copied } = useText(uiText);
  const table = fitTable(runs, text.columns);
  const { state, copy } = useCopy(table);
  return (
    <>
      <Button kind="quiet" testId="fit-copy" onClick={() => runAction(copy)}>
        {text.copy}
      </Button>
      <Announcement testId="fit-copied">{state === 'copied' ? copied : ''}</Announcement>
      {state === 'copyByHand' && (
        <textarea
          className={styles.byHand}
          aria-label={text.copy}
          readOnly
          value={table}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}
