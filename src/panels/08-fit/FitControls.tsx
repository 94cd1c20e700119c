/** Start, pause, single step, stop; a second start asks whether to replace the fit under way. */
import { useRef } from 'react';
import { endWorker } from '../../worker/connection';
import { FailureNotice } from '../../engine/FailureNotice';
import { commandFit, isRunning, replaceFit, startFit, useRunStore } from '../../runs/run-store';
import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ControlRow } from '../../ui/ControlRow';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { runAction } from '../../ui/run-action';
import { fitText } from './text';
import { useFitGuard } from './use-fit-guard';

export function FitControls() {
  const text = useText(fitText);
  const status = useRunStore((state) => state.status);
  const failure = useRunStore((state) => state.failure);
  const stuck = useRunStore((state) => state.stuck && isRunning(state.status));
  const question = useRef<HTMLDialogElement>(null);
  const running = isRunning(status);

  const { guard, notice } = useFitGuard();

  const start = () => guard(() => (running ? question.current?.showModal() : runAction(startFit)));
  const step = () =>
    running ? runAction(() => commandFit('step')) : guard(() => runAction(() => startFit('step')));

  return (
    <>
      <ControlRow label={text.controls}>
        <Button kind="primary" once testId="fit-start" onClick={start}>
          {status === 'idle' ? text.start : text.startAgain}
        </Button>
        <Button
          testId="fit-pause"
          disabled={!running}
          onClick={() => runAction(() => commandFit(status === 'paused' ? 'resume' : 'pause'))}
        >
          {status === 'paused' ? text.resume : text.pause}
        </Button>
        <Button testId="fit-step" onClick={step}>
          {text.step}
        </Button>
        <Button testId="fit-stop" disabled={!running} onClick={() => runAction(() => commandFit('stop'))}>
          {text.stop}
        </Button>
      </ControlRow>
      {notice}
      {stuck && (
        <Callout kind="warning" action={<Button onClick={endWorker}>{text.stuck.end}</Button>}>
          {text.stuck.sentence}
        </Callout>
      )}
      {failure !== undefined && (
        <FailureNotice failure={failure} onRetry={() => guard(() => runAction(startFit))} />
      )}
      <ConfirmDialog
        dialog={question}
        relevant={running}
        question={text.replace.question}
        yes={text.replace.yes}
        no={text.replace.no}
        onYes={() => runAction(replaceFit)}
      />
    </>
  );
}
