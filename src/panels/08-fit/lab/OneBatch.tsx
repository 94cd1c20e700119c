/** One batch under the glass: the loss of each of its sequences before and after the update, and how far each layer moved. */
import { useEffect, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { formatError, formatPercent } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import { isSameMoment } from '../../../runs/run';
import { latestRun, useRunsStore } from '../../../runs/runs-store';
import { DataTable } from '../../../ui/DataTable';
import { runAction } from '../../../ui/run-action';
import { laboratoryText } from './text';
import styles from './Laboratory.module.css';
import { askLosses, lastStep, useLossesAfter, useLossesBefore, type Step } from './one-batch';
import { stepSizes } from './step-sizes';

export function OneBatch() {
  const step = useRunsStore(useShallow((state): Partial<Step> => lastStep(latestRun(state)) ?? nothing));
  const { before, after } = step;
  return before && after ? <OneStep step={{ before, after }} /> : null;
}

const nothing = {};

function OneStep({ step }: { readonly step: Step }) {
  const { oneBatch: text } = useText(laboratoryText);
  const { before, after } = step;
  useEffect(() => runAction(() => askLosses({ before, after })), [before, after]);
  const first = useLossesBefore(({ reply }) => reply);
  const second = useLossesAfter(({ reply }) => reply);
  const sizes = useMemo(() => stepSizes(before, after), [before, after]);
  if (!isSameMoment(first?.of, before) || !isSameMoment(second?.of, after)) return null;
  const losses = first?.answer ?? [];
  const later = second?.answer ?? [];
  const fell = later.filter((loss, row) => loss < losses[row]).length;
  return (
    <div className={styles.step} data-testid="fit-one-batch">
      <p>{text.sentence(after.batch, losses.length, mean(losses), mean(later), fell)}</p>
      <div className={styles.tables}>
        <DataTable
          caption={text.losses}
          columns={[
            { key: 'row', label: text.sequence },
            { key: 'before', label: text.before, numeric: true },
            { key: 'after', label: text.after, numeric: true },
          ]}
          rows={Array.from(losses, (loss, row) => ({
            row: row + 1,
            before: formatError(loss),
            after: formatError(later[row]),
          })).slice(0, mostRows)}
        />
        <DataTable
          caption={text.sizes}
          columns={[
            { key: 'layer', label: text.part },
            { key: 'step', label: text.step, numeric: true },
            { key: 'share', label: text.share, numeric: true },
          ]}
          rows={sizes.map((size, index) => ({
            layer: index === sizes.length - 1 ? text.head : text.layer(index + 1),
            step: formatError(size.step),
            share: formatPercent(size.step / size.weights, 2),
          }))}
        />
      </div>
    </div>
  );
}

/** Of larger batches only the first sequences are listed; the sentence counts all. */
const mostRows = 20;

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
