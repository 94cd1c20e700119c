/** Each layer's parameters worked out in the open, beside the number TensorFlow.js gives for the same model. */
import { FailureNotice } from '../../experiment/FailureNotice';
import { shapeText } from '../../experiment/keras-lines';
import { modelOf } from '../../experiment/run-request';
import type { Settings } from '../../experiment/settings';
import { formatCount } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import { Formula } from '../../ui/Formula';
import type { LayerDescription } from './layers';
import { describesSameModel } from './same-model';
import { summarize, useModelPanelStore } from './store';
import { modelText } from './text';

export function ParameterTable({
  layers,
  settings,
}: {
  readonly layers: readonly LayerDescription[];
  readonly settings: Settings;
}) {
  const { count: text } = useText(modelText);
  const language = useLanguage();
  const { status, summary, madeFor, failure } = useModelPanelStore();
  const fresh = madeFor !== undefined && describesSameModel(madeFor, modelOf(settings)) ? summary : undefined;
  const total = layers.reduce((sum, { parameters }) => sum + parameters, 0);
  const count = (value: number | undefined) => (value === undefined ? '…' : formatCount(value, language));
  const agrees =
    fresh?.parameters === total &&
    layers.every(({ parameters }, index) => fresh.layers[index]?.parameters === parameters);
  return (
    <>
      <DataTable
        testId="model-parameters"
        caption={text.caption}
        columns={[
          { key: 'layer', label: text.layer },
          { key: 'shape', label: text.shape },
          { key: 'formula', label: text.formula },
          { key: 'ours', label: text.ours, numeric: true },
          { key: 'theirs', label: text.theirs, numeric: true },
        ]}
        rows={layers.map(({ name, className, outputShape, formula, parameters }, index) => ({
          layer: `${name} (${className})`,
          shape: <code>{shapeText(outputShape)}</code>,
          formula: <Formula inline>{formula}</Formula>,
          ours: count(parameters),
          theirs: count(fresh?.layers[index]?.parameters),
        }))}
        total={{
          layer: text.total,
          formula: layers.map(({ parameters }) => count(parameters)).join(' + '),
          ours: count(total),
          theirs: count(fresh?.parameters),
        }}
      />
      <p aria-live="polite" data-testid="model-check" data-status={status}>
        {fresh !== undefined ? text.check[agrees ? 'same' : 'different'] : status !== 'failed' && text.asking}
      </p>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => void summarize()} />}
    </>
  );
}
