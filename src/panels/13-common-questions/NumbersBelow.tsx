/** The numbers of a drawing as a table below it, worked out only while it is open; as below the charts. */
import { useState } from 'react';
import { chartsText } from '../../charts/text';
import { useText } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import styles from './NumbersBelow.module.css';
import type { NumberTable } from './number-tables';

export interface NumbersBelowProps {
  readonly caption: string;
  readonly table: () => NumberTable;
  readonly testId: string;
}

export function NumbersBelow({ caption, table, testId }: NumbersBelowProps) {
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
      caption={caption}
      columns={table.columns.map((label, index) => ({ key: String(index), label, numeric: true }))}
      rows={table.rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [index, cell])))}
    />
  );
}
