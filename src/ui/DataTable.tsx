import { useId, useState, type ReactNode } from 'react';
import { useText } from '../i18n/language';
import { Button } from './Button';
import { uiText } from './text';
import { useScrollStop } from './use-scroll-stop';
import styles from './DataTable.module.css';

export interface Column {
  readonly key: string;
  readonly label: ReactNode;
  /** Right-aligned, in figures of equal width. */
  readonly numeric?: boolean | undefined;
}

export interface DataTableProps {
  readonly caption: ReactNode;
  /** The caption is then only read aloud. */
  readonly hideCaption?: boolean | undefined;
  /** Of a long table, only the first and the last rows, and a button that shows all. */
  readonly brief?: boolean | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, ReactNode>>[];
  /** A last row set apart, such as a total. */
  readonly total?: Readonly<Record<string, ReactNode>> | undefined;
  readonly testId?: string | undefined;
}

/** Rows of a brief table: what matters most is often at the end, such as a forecast after its wave. */
const firstRows = 3;
const lastRows = 8;
/** Fewer rows than this are not worth hiding. */
const fewest = 4;

/** A table that scrolls sideways in its own box when it is wider than the column. */
export function DataTable({
  caption,
  hideCaption = false,
  brief = false,
  columns,
  rows,
  total,
  testId,
}: DataTableProps) {
  const id = useId();
  const scrollStop = useScrollStop<HTMLDivElement>();
  const text = useText(uiText);
  const [all, setAll] = useState(false);
  const hidden = brief && !all ? rows.length - firstRows - lastRows : 0;
  const cells = (row: Readonly<Record<string, ReactNode>>) =>
    columns.map(({ key, numeric }, index) => {
      const className = numeric ? styles.numeric : undefined;
      return index === 0 ? (
        <th key={key} scope="row" className={className}>
          {row[key]}
        </th>
      ) : (
        <td key={key} className={className}>
          {row[key]}
        </td>
      );
    });
  return (
    <div className={styles.box} role="group" aria-labelledby={id} {...scrollStop}>
      <table className={styles.table} data-testid={testId}>
        <caption id={id} className={hideCaption ? 'visually-hidden' : styles.caption}>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={numeric ? styles.numeric : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            hidden < fewest || index < firstRows || index >= firstRows + hidden ? (
              <tr key={index}>{cells(row)}</tr>
            ) : (
              index === firstRows && (
                <tr key={index}>
                  <td colSpan={columns.length} className={styles.gap}>
                    {text.rowsLeftOut(hidden)}
                  </td>
                </tr>
              )
            ),
          )}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>{cells(total)}</tr>
          </tfoot>
        )}
      </table>
      {brief && rows.length - firstRows - lastRows >= fewest && (
        <Button kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.fewerRows : text.allRows(rows.length)}
        </Button>
      )}
    </div>
  );
}
