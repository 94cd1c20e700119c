import { useState } from 'react';
import { useText } from '../i18n/language';
import { DataTable } from '../ui/DataTable';
import type { NumberTable } from './number-table';
import { chartsText } from './text';
import styles from './charts.module.css';

export interface NumbersProps {
  readonly caption: string;
  /** The caption is only read aloud: the drawing above says it to those who see it. */
  readonly hideCaption?: boolean | undefined;
  /** Shown above the table: what it leaves out. */
  readonly note?: string | undefined;
  readonly table: () => NumberTable;
  readonly testId?: string | undefined;
}

/** The numbers of a drawing as a table below it, computed only while the table is open. */
export function Numbers({ caption, hideCaption, note, table, testId }: NumbersProps) {
  const text = useText(chartsText);
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.numbers}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid={testId}
    >
      <summary aria-label={text.numbersOf(caption)}>{text.numbers}</summary>
      {open && note !== undefined && <p>{note}</p>}
      {open && <Table caption={caption} hideCaption={hideCaption} table={table()} />}
    </details>
  );
}

function Table({
  caption,
  hideCaption,
  table,
}: Pick<NumbersProps, 'caption' | 'hideCaption'> & { readonly table: NumberTable }) {
  return (
    <DataTable
      brief
      hideCaption={hideCaption}
      caption={caption}
      columns={table.columns.map((label, index) => ({ key: String(index), label, numeric: true }))}
      rows={table.rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [index, cell])))}
    />
  );
}
