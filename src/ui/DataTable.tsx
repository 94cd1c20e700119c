import { useId, type ReactNode } from 'react';
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
  /** At most 20 rem high; a longer table scrolls in its box. */
  readonly low?: boolean | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, ReactNode>>[];
  /** A last row set apart, such as a total. */
  readonly total?: Readonly<Record<string, ReactNode>> | undefined;
  readonly testId?: string | undefined;
}

/** A table that scrolls sideways in its own box when it is wider than the column. */
export function DataTable({
  caption,
  hideCaption = false,
  low = false,
  columns,
  rows,
  total,
  testId,
}: DataTableProps) {
  const id = useId();
  const scrollStop = useScrollStop<HTMLDivElement>();
  const cells = (row: Readonly<Record<string, ReactNode>>) =>
    columns.map(({ key, numeric }) => (
      <td key={key} className={numeric ? styles.numeric : undefined}>
        {row[key]}
      </td>
    ));
  return (
    <div
      className={low ? `${styles.box} ${styles.low}` : styles.box}
      role="group"
      aria-labelledby={id}
      {...scrollStop}
    >
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
          {rows.map((row, index) => (
            <tr key={index}>{cells(row)}</tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>{cells(total)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
