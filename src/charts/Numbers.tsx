import { useState } from 'react';
import { useText } from '../i18n/language';
import { DataTable } from '../ui/DataTable';
import { useScrollStop } from '../ui/use-scroll-stop';
import type { Row } from './line-rows';
import type { SeriesStyle } from './series';
import { chartsText } from './text';
import styles from './charts.module.css';

export interface NumbersProps {
  readonly caption: string;
  readonly xLabel: string;
  readonly series: readonly SeriesStyle[];
  readonly rows: readonly Row[];
  /** How many points there are in all, `rows` being a selection. */
  readonly all: number;
  readonly format: (value: number) => string;
  readonly formatX: (x: number) => string;
}

/** A chart's numbers as a table, rendered only while it is open. */
export function Numbers(props: NumbersProps) {
  const text = useText(chartsText);
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.numbers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.numbers}</summary>
      {open && <Table {...props} />}
    </details>
  );
}

function Table({ caption, xLabel, series, rows, all, format, formatX }: NumbersProps) {
  const text = useText(chartsText);
  const scrollStop = useScrollStop<HTMLDivElement>();
  return (
    <div className={styles.table} role="group" aria-label={caption} {...scrollStop}>
      <DataTable
        caption={rows.length < all ? `${caption} ${text.thinned(rows.length, all)}` : caption}
        columns={[
          { key: 'x', label: xLabel, numeric: true },
          ...series.map(({ key, name }) => ({ key, label: name, numeric: true })),
        ]}
        rows={rows.map((row) => ({
          x: formatX(row.x),
          ...Object.fromEntries(
            series.map(({ key }) => [key, typeof row[key] === 'number' ? format(row[key]) : '–']),
          ),
        }))}
      />
    </div>
  );
}
