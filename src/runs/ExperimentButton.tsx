/** A button that fits with settings of its own and evaluates, with the progress beside it. */
import type { ReactNode } from 'react';
import { useText } from '../i18n/language';
import type { SettingName } from '../settings/settings';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { runAction } from '../ui/run-action';
import styles from './ExperimentButton.module.css';
import { thenEvaluate, useExperiment, type Planned } from './experiments';
import { commandFit, startFit } from './fits';
import { isFitting, useRunsStore } from './runs-store';
import { runsText } from './text';
import { useFitGuard } from './use-fit-guard';

export function ExperimentButton({
  planned,
  testId,
  label,
  children,
}: {
  /** A constant: see `Planned`. */
  readonly planned: Planned;
  readonly testId: string;
  /** Read aloud, where other buttons have the same words; it begins with them. */
  readonly label?: string;
  /** The words on the button. */
  readonly children: ReactNode;
}) {
  const { experiment: text } = useText(runsText);
  const isBusy = useRunsStore(isFitting);
  const { share, isEvaluating } = useExperiment(planned);
  const { guard, notice } = useFitGuard();
  return (
    <div className={styles.experiment}>
      <Button
        once
        disabled={isBusy}
        testId={testId}
        aria-label={label}
        onClick={() =>
          guard(
            () => runAction(() => thenEvaluate(startFit({ changes: planned }))),
            Object.keys(planned) as SettingName[],
          )
        }
      >
        {children}
      </Button>
      {share !== undefined && (
        <div className={styles.progress}>
          <Progress label={text.running(share)} value={share} max={1} testId={`${testId}-progress`} />
          <span>{text.running(share)}</span>
          <Button kind="quiet" onClick={() => runAction(() => commandFit({ kind: 'stop' }))}>
            {text.stop}
          </Button>
        </div>
      )}
      {isEvaluating && <span className={styles.progress}>{text.evaluating}</span>}
      {notice}
    </div>
  );
}
