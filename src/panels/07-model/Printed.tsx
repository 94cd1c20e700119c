/** `model.summary()` as TensorFlow.js prints it, of the model it last described. */
import { modelOf } from '../../runs/run-request';
import type { FitSettings } from '../../settings/settings';
import { useText } from '../../i18n/language';
import { CodeListing } from '../../ui/CodeListing';
import { describesSameModel } from './same-model';
import { useModelPanelStore } from './store';
import { modelText } from './text';

export function Printed({ settings }: { readonly settings: FitSettings }) {
  const { printed: text } = useText(modelText);
  const summary = useModelPanelStore((state) => state.summary);
  const madeFor = useModelPanelStore((state) => state.madeFor);
  if (summary === undefined || madeFor === undefined) return null;
  return (
    <CodeListing
      label={describesSameModel(madeFor, modelOf(settings)) ? text.label : text.earlier}
      code={summary.printed.join('\n')}
      testId="model-summary"
    />
  );
}
