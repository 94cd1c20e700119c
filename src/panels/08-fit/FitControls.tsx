/** Start, pause, single step, stop; a second start asks whether to replace the fit under way. */
import { useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { FailureNotice } from '../../engine/FailureNotice';
import { thenEvaluate } from '../../runs/experiments';
import { commandFit, replaceFit, retryFit, startFit } from '../../runs/fits';
import { fitCost } from '../../runs/fit-cost';
import { isUnderWay } from '../../runs/run';
import { latestRun, latestStatus, useRunsStore } from '../../runs/runs-store';
import type { SettingName } from '../../settings/settings';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { ControlRow } from '../../ui/ControlRow';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { runAction } from '../../ui/run-action';
import { fitText } from './text';
import { useFitGuard } from '../../runs/use-fit-guard';

export function FitControls() {
  const text = useText(fitText);
  const status = useRunsStore(latestStatus);
  const failure = useRunsStore((state) => latestRun(state)?.failure);
  const cost = useRunsStore(
    useShallow((state) => {
      const run = latestRun(state);
      return run?.failure?.code === 'out-of-memory' ? fitCost(run.settings, state) : undefined;
    }),
  );
  const question = useRef<HTMLDialogElement>(null);
  const running = status !== 'idle' && isUnderWay(status);

  const { guard, notice } = useFitGuard();
  const changes = useRunsStore((state) => latestRun(state)?.options?.changes);
  const retry = () =>
    guard(() => runAction(() => thenEvaluate(retryFit())), Object.keys(changes ?? {}) as SettingName[]);

  const start = () =>
    guard(() => (running ? question.current?.showModal() : runAction(() => thenEvaluate(startFit()))));
  const step = () =>
    running
      ? runAction(() => commandFit({ kind: 'step', batches: 1 }))
      : guard(() => runAction(() => thenEvaluate(startFit({ pauseAfter: 1 }))));

  return (
    <>
      <ControlRow label={text.controls}>
        <Button kind={running ? 'secondary' : 'primary'} once testId="fit-start" onClick={start}>
          {status === 'idle' ? text.start : text.startAgain}
        </Button>
        <Button
          kind={running ? 'primary' : 'secondary'}
          testId="fit-pause"
          disabled={!running}
          onClick={() => runAction(() => commandFit({ kind: status === 'paused' ? 'resume' : 'pause' }))}
        >
          {status === 'paused' ? text.resume : text.pause}
        </Button>
        <Button testId="fit-step" onClick={step}>
          {text.step}
        </Button>
        <Button
          testId="fit-stop"
          disabled={!running}
          onClick={() => runAction(() => commandFit({ kind: 'stop' }))}
        >
          {text.stop}
        </Button>
      </ControlRow>
      {notice}
      {failure !== undefined &&
        (cost === undefined ? (
          <FailureNotice failure={failure} onRetry={retry} />
        ) : (
          // The sentence says more than the machine's words.
          <FailureNotice failure={{ ...failure, detail: '' }} title={text.tooLarge(cost)} onRetry={retry} />
        ))}
      <ConfirmDialog
        dialog={question}
        relevant={running}
        question={text.replace.question}
        yes={text.replace.yes}
        no={text.replace.no}
        onYes={() => runAction(() => thenEvaluate(replaceFit()))}
      />
    </>
  );
}
