/** The output of TensorFlow.js' `model.summary()` for the model it described last. */
import { isSameShape } from '../../core/lstm/flat-weights';
import { shapeOf } from '../../runs/fit-request';
import type { FitSettings } from '../../settings/settings';
import { useText } from '../../i18n/language';
import { CodeBox } from '../../ui/CodeBox';
import { useModelSummary } from './store';
import { modelText } from './text';

export function Printed({ settings }: { readonly settings: FitSettings }) {
  const { printed: text } = useText(modelText);
  const question = useModelSummary((state) => state.question);
  const reply = useModelSummary((state) => state.reply);
  if (question === undefined || reply === undefined) return null;
  const code = reply.answer.printed.join('\n');
  return (
    <CodeBox
      code={code}
      language="text"
      label={isSameShape(question.shape, shapeOf(settings)) ? text.label : text.earlier}
      testId="model-summary"
    >
      {code}
    </CodeBox>
  );
}
