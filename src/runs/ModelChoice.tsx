/** The model the page ships, or the learner's own once there is one of the shape the settings ask for. */
import { useEffect } from 'react';
import { FailureNotice } from '../engine/FailureNotice';
import { useText } from '../i18n/language';
import { Choices } from '../ui/Choices';
import styles from './ModelChoice.module.css';
import { ResultNotice } from './ResultNotice';
import { useRunStore } from './run-store';
import { showModel, takeOwnModel, useShownStore } from './shown-store';
import { runsText } from './text';
import { useOwnModel, useOwnStatus, useShownModel } from './use-own-model';

export function ModelChoice({ testId }: { readonly testId: string }) {
  const { model: text } = useText(runsText);
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
        onChange={showModel}
        testId={testId}
      />
      {status !== 'ready' && <p className={styles.hint}>{text.notYet[status]}</p>}
    </>
  );
}

/** Takes the learner's weights whenever a fit pauses or ends; says which of its states they are. */
export function OwnModelNotice() {
  const failure = useShownStore((state) => state.ownFailure);
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
