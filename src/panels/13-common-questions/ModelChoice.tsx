/** The model the page ships, or the learner's own once there is one of the shape the settings ask for. */
import { useEffect } from 'react';
import { FailureNotice } from '../../experiment/FailureNotice';
import { ResultNotice } from '../../experiment/ResultNotice';
import { useRunStore } from '../../experiment/run-store';
import { useText } from '../../i18n/language';
import { Choices } from '../../ui/Choices';
import styles from './ModelChoice.module.css';
import { look, takeOwnModel, useCommonQuestionsStore } from './store';
import { commonQuestionsText } from './text';
import { useHasFit, useOwnModel } from './use-reading';

export function ModelChoice({ testId }: { readonly testId: string }) {
  const { model: text } = useText(commonQuestionsText);
  const chosen = useCommonQuestionsStore((state) => state.model);
  const hasFit = useHasFit();
  return (
    <>
      <Choices
        label={text.label}
        value={chosen === 'own' && !hasFit ? 'shipped' : chosen}
        options={[
          { value: 'shipped', label: text.shipped },
          { value: 'initial', label: text.initial },
          { value: 'own', label: text.own, disabled: !hasFit },
        ]}
        onChange={(model) => look({ model })}
        testId={testId}
      />
      {!hasFit && <p className={styles.hint}>{text.noFit}</p>}
    </>
  );
}

/** Takes the learner's weights when they are chosen, and again when a fit has gone on; says which they are. */
export function OwnModelNotice() {
  const wanted = useCommonQuestionsStore((state) => state.model === 'own');
  const failure = useCommonQuestionsStore((state) => state.ownFailure);
  const own = useOwnModel();
  // While a fit runs, the weights stay those of its last pause.
  const state = useRunStore(({ request, progress, status }) =>
    status === 'running' ? undefined : `${request?.runId} ${progress?.batch}`,
  );
  useEffect(() => {
    if (wanted && state !== undefined) void takeOwnModel();
  }, [wanted, state]);
  if (!wanted) return null;
  return (
    <>
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => void takeOwnModel()} />}
      <ResultNotice madeWith={own?.madeWith} />
    </>
  );
}
