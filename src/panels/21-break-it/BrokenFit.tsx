/** A fit that cannot go well: a guess, a button, and what came out of it. */
import { useMemo } from 'react';
import { FailureNotice } from '../../engine/FailureNotice';
import { ExperimentButton } from '../../runs/ExperimentButton';
import { thenEvaluate } from '../../runs/experiments';
import { startFit } from '../../runs/fits';
import { runsOf, useRunsStore } from '../../runs/runs-store';
import { useText } from '../../i18n/language';
import { Guess } from '../../lesson/Guess';
import { alwaysHalfError } from '../../runs/baseline';
import { runAction } from '../../ui/run-action';
import type { BrokenFitPlan } from './broken-fits';
import { breakItText } from './text';

export function BrokenFit({ name, planned }: BrokenFitPlan) {
  const text = useText(breakItText);
  const { label, question, why } = text.brokenFits[name];
  const run = useRunsStore((state) =>
    [...runsOf(state)].reverse().find(({ options }) => options?.changes === planned),
  );
  const errors = run?.errors;
  const half = useMemo(
    () =>
      errors === undefined || run === undefined ? undefined : alwaysHalfError(run.settings, errors.draw),
    [errors, run],
  );
  const isKnown = errors !== undefined && half !== undefined;
  return (
    <Guess
      testId={`break-${name}-guess`}
      question={question}
      ask={{ label: text.compared, options: text.orders }}
      truth={(guess) =>
        isKnown
          ? `${text.fitTruth(errors.mae, half, text.orders.find(({ value }) => value === guess)?.label)} ${why(errors.mae, half)}`
          : text.press
      }
    >
      <ExperimentButton planned={planned} testId={`break-${name}`}>
        {label}
      </ExperimentButton>
      {run?.failure !== undefined && (
        <FailureNotice
          failure={run.failure}
          onRetry={() => runAction(() => thenEvaluate(startFit({ changes: planned })))}
        />
      )}
    </Guess>
  );
}
