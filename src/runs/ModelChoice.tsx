/** A choice between the shipped model and the learner's model, if the latter has the shape of the settings. */
import { useText } from '../i18n/language';
import { Choices } from '../ui/Choices';
import styles from './ModelChoice.module.css';
import { ResultNotice } from './ResultNotice';
import { showModel } from './shown-store';
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
      {status !== 'ready' && (
        <p className={styles.hint} data-of-control="">
          {text.notYet[status]}
        </p>
      )}
    </>
  );
}

/** Says when the shown model is not the newest, or was fitted with other settings. */
export function OwnModelNotice() {
  const own = useOwnModel();
  return useShownModel() === 'own' ? <ResultNotice of={own?.of} /> : null;
}
