import { useState } from 'react';
import { useText } from '../i18n/language';
import { DataTable } from '../ui/DataTable';
import type { NumberTable } from './number-table';
import { chartsText } from './text';
import styles from './charts.module.css';

export interface NumbersProps {
  readonly caption: string;
  readonly table: () => NumberTable;
  readonly testId?: string | undefined;
}

/** The numbers of a drawing as a table below it, computed only while the table is open. */
export function Numbers({ caption, table, testId }: NumbersProps) {
  const text = useText(chartsText);
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.numbers}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      data-testid={testId}
    >
      <summary>{text.numbers}</summary>
      {open && <Table caption={caption} table={table()} />}
    </details>
  );
}

function Table({ caption, table }: { readonly caption: string; readonly table: NumberTable }) {
  return (
    <DataTable
      brief
      caption={caption}
      columns={table.columns.map((label, index) => ({ key: String(index), label, numeric: true }))}
      rows={table.rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [index, cell])))}
    />
  );
}
