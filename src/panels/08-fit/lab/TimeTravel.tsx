/** Which moment is shown, what it is worth, and the way on from there. */
import { useMemo, useRef } from 'react';
import { FailureNotice } from '../../../engine/FailureNotice';
import { formatCount, formatDecimals, formatError } from '../../../i18n/format';
import { useLanguage, useText } from '../../../i18n/language';
import { testSamples } from '../../../runs/evaluation';
import { thenEvaluate } from '../../../runs/experiments';
import { canGoOn, goOn, replaceFit } from '../../../runs/fits';
import {
  isFitting,
  latestRun,
  runNamed,
  showMoment,
  shownSnapshot,
  useRunsStore,
} from '../../../runs/runs-store';
import { isSameMoment } from '../../../runs/run';
import { useFitGuard } from '../../../runs/use-fit-guard';
import { askAgain, useShownAnswer } from '../../../runs/watched';
import { useFitSettings } from '../../../settings/settings-store';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ControlRow } from '../../../ui/ControlRow';
import { runAction } from '../../../ui/run-action';
import { fitText } from '../text';
import { laboratoryText } from './text';
import { alwaysHalfError } from '../../../runs/baseline';

export function TimeTravel() {
  const text = useText(fitText);
  const lab = useText(laboratoryText);
  const language = useLanguage();
  const settings = useFitSettings();
  const cursor = useRunsStore((state) => state.cursor);
  const shown = useRunsStore(shownSnapshot);
  const isLive = useRunsStore(
    (state) => state.cursor === undefined && latestRun(state)?.status === 'running',
  );
  const running = useRunsStore(isFitting);
  const snapshot = isLive ? undefined : shown;
  const seed = useRunsStore((state) => runNamed(state, snapshot?.run)?.settings.seed) ?? settings.seed;
  const dialog = useRef<HTMLDialogElement>(null);
  const { guard, notice } = useFitGuard();
  const question = useMemo(
    () => ({ kind: 'test-error', samples: testSamples, seed, draw: 0 }) as const,
    [seed],
  );
  // The fit itself would stop for it at each report; its own loss is shown meanwhile.
  const latest = useShownAnswer(snapshot === undefined ? undefined : question);
  // The answer about the moment before may still stand.
  const error = isSameMoment(latest?.of, snapshot) ? latest : undefined;
  const { timesteps: length = settings.length, outputs = settings.outputs } = snapshot?.shape ?? {};
  const half = useMemo(() => alwaysHalfError({ length, outputs, seed }), [length, outputs, seed]);
  const go = () =>
    guard(() => (running ? dialog.current?.showModal() : runAction(() => thenEvaluate(goOn()))));
  return (
    <>
      <p data-testid="fit-shown" data-batch={error?.of.batch} data-error={error?.answer}>
        {snapshot === undefined ? lab.hint : lab.shown(formatCount(snapshot.batch, language))}
        {error?.answer !== undefined &&
          snapshot !== undefined &&
          ` ${lab.error(formatError(error.answer), formatDecimals(error.answer / half, 2))}`}
      </p>
      {snapshot !== undefined && (cursor !== undefined || !running) && (
        <ControlRow>
          <Button
            kind="secondary"
            once
            testId="fit-go-on"
            disabled={!canGoOn(snapshot, settings)}
            onClick={go}
          >
            {(cursor === undefined ? lab.again : lab.goOn)(formatCount(snapshot.batch, language))}
          </Button>
          {cursor !== undefined && (
            <Button kind="quiet" testId="fit-newest" onClick={() => showMoment(undefined)}>
              {lab.newest}
            </Button>
          )}
          {!canGoOn(snapshot, settings) && <span>{lab.otherShape}</span>}
        </ControlRow>
      )}
      {error?.failure !== undefined && (
        <FailureNotice failure={error.failure} onRetry={() => runAction(() => askAgain(question))} />
      )}
      {notice}
      <ConfirmDialog
        dialog={dialog}
        relevant={running}
        question={lab.replace}
        yes={text.replace.yes}
        no={text.replace.no}
        onYes={() =>
          runAction(() => thenEvaluate(replaceFit(snapshot === undefined ? {} : { from: snapshot })))
        }
      />
    </>
  );
}
