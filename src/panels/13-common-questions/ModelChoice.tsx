/** The model the page ships, or the learner's own once there is one of the shape the settings ask for. */
import { useEffect } from 'react';
import { FailureNotice } from '../../engine/FailureNotice';
import { ResultNotice } from '../../runs/ResultNotice';
import { useRunStore } from '../../runs/run-store';
import { useText } from '../../i18n/language';
import { Choices } from '../../ui/Choices';
import styles from './ModelChoice.module.css';
import { look, takeOwnModel, useCommonQuestionsStore } from './store';
import { commonQuestionsText } from './text';
import { useOwnModel, useOwnStatus, useShownModel } from './use-reading';

export function ModelChoice({ testId }: { readonly testId: string }) {
  const { model: text } = useText(commonQuestionsText);
  const status = useOwnStatus();
  return (
    <>
      <Choices
        label={text.label}
        value={useShownModel()}
        options={[
          { value: 'shipped', label: text.shipped },
          { value: 'initial', label: text.initial },
          { value: 'own', label: text.own, disabled: status !== 'ready' },
        ]}
        onChange={(model) => look({ model })}
        testId={testId}
      />
      {status !== 'ready' && <p className={styles.hint}>{text.notYet[status]}</p>}
    </>
  );
}

/** Takes the learner's weights whenever a fit pauses or ends; says which of its states they are. */
export function OwnModelNotice() {
  const failure = useCommonQuestionsStore((state) => state.ownFailure);
  const own = useOwnModel();
  const shown = useShownModel();
  const status = useOwnStatus();
  // While a fit runs, the weights stay those of its last pause.
  const state = useRunStore(({ request, progress, status }) =>
    status === 'done' || status === 'paused' ? `${request?.runId} ${progress?.batch}` : undefined,
  );
  useEffect(() => {
    if (state !== undefined) void takeOwnModel();
  }, [state]);
  return (
    <>
      {failure !== undefined && state !== undefined && (status === 'failed' || shown === 'own') && (
        <FailureNotice failure={failure} onRetry={() => void takeOwnModel()} />
      )}
      {shown === 'own' && <ResultNotice madeWith={own?.madeWith} />}
    </>
  );
}
