/** A field for the lines of a class, and a table of what training again gives. */
import { useId, useState } from 'react';
import { formatError } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { ControlRow } from '../../../ui/ControlRow';
import { DataTable } from '../../../ui/DataTable';
import field from '../../../ui/field.module.css';
import { Progress } from '../../../ui/Progress';
import { saveFile } from '../../../ui/save-file';
import { csvOf } from '../take-home/spreadsheet';
import { readSlipLines } from './slip-lines';
import { columnNames, summaryOf, tableOf } from './slip-rows';
import styles from './Slip.module.css';
import { slipText } from './text';
import { useChecks } from './use-checks';

export function SlipTable() {
  const text = useText(slipText);
  const id = useId();
  const [typed, setTyped] = useState('');
  const { rows, isRunning, start, stop } = useChecks();
  const lines = readSlipLines(typed);
  const done = rows.filter(({ check }) => check?.status !== 'waiting').length;
  const isOver = rows.length > 0 && !isRunning;
  const table = tableOf(rows, text);
  const columns = columnNames(rows);
  const save = () =>
    saveFile(
      'ringdown-slips.csv',
      csvOf(
        [columns.map((key) => text.many.columns[key]), ...table.map((row) => columns.map((key) => row[key]))],
        navigator.language,
      ),
      'text/csv;charset=utf-8',
    );
  return (
    <>
      <label className={styles.field}>
        {text.many.label}
        <textarea
          className={field.input}
          value={typed}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          translate="no"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value)}
          data-testid="slips-lines"
        />
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {text.many.hint}
      </p>
      <ControlRow>
        <Button
          once
          disabled={lines.length === 0 || isRunning}
          onClick={() => start(lines)}
          testId="slips-check"
        >
          {text.many.check(lines.length)}
        </Button>
        {isRunning && (
          <>
            <Progress label={text.many.progress(done, rows.length)} value={done} max={rows.length} />
            <span>{text.many.progress(done, rows.length)}</span>
          </>
        )}
        {rows.length > 0 && (
          <Button kind="quiet" disabled={!isRunning} onClick={stop} testId="slips-stop">
            {text.stop}
          </Button>
        )}
        {isOver && (
          <Button kind="quiet" onClick={save} testId="slips-save">
            {text.many.save}
          </Button>
        )}
      </ControlRow>
      <Announcement always testId="slips-summary">
        {isOver ? summaryOf(rows, text) : ''}
      </Announcement>
      {rows.length > 0 && (
        <div className={styles.checked}>
          <DataTable
            caption={text.many.caption}
            columns={columns.map((key) => ({
              key,
              label: text.many.columns[key],
              numeric: key === 'said' || key === 'here',
            }))}
            rows={table.map((row) => ({ ...row, said: shown(row.said), here: shown(row.here) }))}
            testId="slips-table"
          />
        </div>
      )}
    </>
  );
}

const shown = (error: string | number): string => (error === '' ? '' : formatError(Number(error)));
