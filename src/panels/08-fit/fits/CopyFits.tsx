/** Copies the learner's fits as a table. */
import { useState } from 'react';
import type { Run } from '../../../runs/run';
import { useText } from '../../../i18n/language';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { runAction } from '../../../ui/run-action';
import { uiText } from '../../../ui/text';
import { fitTable } from './fit-table';
import styles from './History.module.css';
import { fitsText } from './text';

export function CopyFits({ runs }: { readonly runs: readonly Run[] }) {
  const text = useText(fitsText);
  const { copied } = useText(uiText);
  const [state, setState] = useState<'copy' | 'copied' | 'byHand'>('copy');
  const table = fitTable(runs, text.columns);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(table);
      setState('copied');
    } catch {
      // Without permission or HTTPS there is no clipboard: the text is shown, to be copied by hand.
      setState('byHand');
    }
  };
  return (
    <>
      <Button kind="quiet" testId="fit-copy" onClick={() => runAction(copy)}>
        {text.copy}
      </Button>
      <Announcement testId="fit-copied">{state === 'copied' ? copied : ''}</Announcement>
      {state === 'byHand' && (
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
