/** The random period and decay of each wave, and how much of its swing is left where the forecast begins. */
import { exp } from '../../core/sequence/portable-math';
import { formatDecimals, formatPercent } from '../../i18n/format';
import type { Wave } from '../../runs/forecast';
import { useText } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { seenPoints } from './family';
import { randomSequencesText } from './text';

export function WaveTable({ waves }: { readonly waves: readonly Wave[] }) {
  const { table: text } = useText(randomSequencesText);
  return (
    <DataTable
      testId="waves-table"
      caption={text.caption}
      columns={[
        { key: 'wave', label: text.wave, numeric: true },
        { key: 'period', label: text.period, numeric: true },
        { key: 'decay', label: text.decay, numeric: true },
        { key: 'left', label: text.left, numeric: true },
      ]}
      rows={waves.map(({ period, decay }, index) => ({
        wave: String(index + 1),
        period: String(period),
        decay: formatDecimals(decay, 4),
        left: formatPercent(exp(-seenPoints * decay), 1),
      }))}
    />
  );
}
