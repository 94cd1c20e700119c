/** Chooses between the page's model and the learner's, which appears after a fit. */
import { useText } from '../../i18n/language';
import { restingSnapshot, useRunsStore } from '../../runs/runs-store';
import { Choices } from '../../ui/Choices';
import { testModelOf, useTestedOwner } from './tested-model';
import { evaluateText } from './text';

export function TestedChoice({ testId }: { readonly testId: string }) {
  const { tested: text } = useText(evaluateText);
  const owner = useTestedOwner();
  const hasOwn = useRunsStore((state) => restingSnapshot(state) !== undefined);
  return (
    <Choices
      label={text.label}
      value={owner}
      options={[
        { value: 'shipped', label: text.shipped },
        { value: 'own', label: text.own, disabled: !hasOwn },
      ]}
      onChange={testModelOf}
      testId={testId}
    />
  );
}
