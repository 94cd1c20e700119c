/** Each layer's parameters as a formula, beside the number that TensorFlow.js reports for the same model. */
import type { ReactNode } from 'react';
import { FailureNotice } from '../../engine/FailureNotice';
import { shapeText } from '../../lesson/keras-lines';
import { shapeOf } from '../../runs/fit-request';
import { isSameShape } from '../../core/lstm/flat-weights';
import type { FitSettings } from '../../settings/settings';
import { formatCount } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { DataTable } from '../../ui/DataTable';
import { Formula } from '../../ui/Formula';
import { runAction } from '../../ui/run-action';
import type { LayerDescription } from '../../lesson/layers';
import { summarize, useModelSummary } from './store';
import styles from './ParameterTable.module.css';
import { modelText } from './text';

export function ParameterTable({
  layers,
  settings,
}: {
  readonly layers: readonly LayerDescription[];
  readonly settings: FitSettings;
}) {
  const { count: text } = useText(modelText);
  const language = useLanguage();
  const { status, question, reply, failure } = useModelSummary();
  const isFresh = question !== undefined && isSameShape(question.shape, shapeOf(settings));
  const fresh = isFresh ? reply?.answer : undefined;
  const total = layers.reduce((sum, { parameters }) => sum + parameters, 0);
  const count = (value: number | undefined) => (value === undefined ? '…' : formatCount(value, language));
  const agrees =
    fresh?.parameters === total &&
    layers.every(({ parameters }, index) => fresh.layers[index]?.parameters === parameters);
  const check =
    fresh !== undefined ? text.check[agrees ? 'same' : 'different'] : status === 'failed' ? '' : text.asking;
  return (
    <>
      <DataTable
        testId="model-parameters"
        caption={text.caption}
        columns={[
          { key: 'layer', label: text.layer },
          { key: 'ours', label: text.ours },
          { key: 'theirs', label: text.theirs, numeric: true },
        ]}
        rows={layers.map(({ name, className, outputShape, formula, parameters }, index) => ({
          layer: (
            <>
              {`${name} (${className})`}
              <span className={styles.shape}>
                <code>{shapeText(outputShape)}</code>
              </span>
            </>
          ),
          ours: <Sum of={<Formula inline>{formula}</Formula>} is={count(parameters)} />,
          theirs: count(fresh?.layers[index]?.parameters),
        }))}
        total={{
          layer: text.total,
          ours: <Sum of={layers.map(({ parameters }) => count(parameters)).join(' + ')} is={count(total)} />,
          theirs: count(fresh?.parameters),
        }}
      />
      <p data-testid="model-check" data-status={status}>
        {check}
      </p>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => runAction(summarize)} />}
      <Announcement hidden>{check}</Announcement>
    </>
  );
}

/** A formula and its result: side by side, or one below the other when space is short. */
function Sum({ of, is }: { readonly of: ReactNode; readonly is: string }) {
  return (
    <span className={styles.sum}>
      <span>{of}</span>
      <span className={styles.result}>{is}</span>
    </span>
  );
}
