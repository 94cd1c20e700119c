/** A fit that cannot go well: a guess, a button, and what came out of it. */
import { ExperimentButton } from '../../runs/ExperimentButton';
import { runsOf, useRunsStore } from '../../runs/runs-store';
import { useText } from '../../i18n/language';
import { Guess } from '../../lesson/Guess';
import { useEvaluation } from '../../runs/evaluation';
import type { BrokenFitPlan } from './broken-fits';
import { breakItText } from './text';

export function BrokenFit({ name, planned }: BrokenFitPlan) {
  const text = useText(breakItText);
  const { label, question, why } = text.brokenFits[name];
  const run = useRunsStore((state) =>
    [...runsOf(state)].reverse().find(({ options }) => options?.changes === planned),
  );
  const errors = run?.errors;
  const half = useEvaluation(({ reply }) =>
    reply?.of.run === run?.id ? reply?.answer.baselines['always-half'] : undefined,
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
    </Guess>
  );
}
