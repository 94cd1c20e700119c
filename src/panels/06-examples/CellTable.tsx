/** The numbers of one sequence, each with its index in X or y. */
import type { Examples } from '../../core/sequence/examples';
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { cellsOf } from './cut';
import { examplesText } from './text';

export function CellTable({ examples, row }: { readonly examples: Examples; readonly row: number }) {
  const { cells: text } = useText(examplesText);
  return (
    <DataTable
      testId="examples-cells"
      caption={text.caption(row)}
      columns={[
        { key: 'step', label: text.step, numeric: true },
        { key: 'at', label: text.at },
        { key: 'value', label: text.value, numeric: true },
        { key: 'part', label: text.part },
      ]}
      rows={cellsOf(examples, row).map((cell) =>
        cell.kind === 'gap'
          ? { step: '⋮', at: text.gap(cell.left) }
          : {
              step: String(cell.timestep),
              at: <code>{cell.at}</code>,
              value: formatDecimals(cell.value, 4),
              part: text.parts[cell.kind],
            },
      )}
    />
  );
}
