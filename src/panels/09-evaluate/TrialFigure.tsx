/** The forecasters' errors in one trial, measured when the figure is near the screen. */
import { useRef } from 'react';
import { BarChart } from '../../charts/BarChart';
import { FailureNotice } from '../../engine/FailureNotice';
import { WeightsNotice } from '../../shipped/WeightsNotice';
import { formatError } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Figure } from '../../ui/Figure';
import { runAction } from '../../ui/run-action';
import { measureTrial, useTrials } from './store';
import { evaluateText } from './text';
import { testSequences, trials, type Trial } from './trials';
import { useTestedName } from './use-model-name';
import { useTrial } from './use-trial';

/** Errors above this multiple of always-0.5's leave the chart: they would flatten all other bars. */
const offTheChart = 4;

export function TrialFigure({ trial, testId }: { readonly trial: Trial; readonly testId: string }) {
  const { trial: text } = useText(evaluateText);
  const model = useTestedName();
  const failure = useTrials((state) => state.failure);
  const place = useRef<HTMLDivElement>(null);
  const errors = useTrial(place, trial);
  const { kind, level } = trial;

  const summary = errors === undefined ? text.waiting : text.summary(trial, errors, model);
  const off = (value: number): boolean => errors !== undefined && value > offTheChart * errors.alwaysHalf;
  const bar = (name: string, value: number | undefined, color: string, highlight = false) => ({
    name: value !== undefined && off(value) ? text.off(name) : name,
    value: value ?? Number.NaN,
    color,
    highlight,
  });
  const rows = [
    bar(model, errors?.model, 'var(--series-forecast)', true),
    bar(text.names.alwaysHalf, errors?.alwaysHalf, 'var(--series-baseline)'),
    bar(text.names.recurrence, errors?.recurrence, 'var(--series-4)'),
    bar(text.names.regression, errors?.regression, 'var(--series-3)'),
    ...(level === trials[kind][0]
      ? []
      : [bar(text.names.taughtRegression, errors?.taughtRegression, 'var(--series-3)')]),
  ];
  return (
    <div ref={place}>
      <Announcement hidden>{summary}</Announcement>
      <Figure caption={summary} testId={testId}>
        <BarChart
          valueLabel={text.value(testSequences)}
          format={formatError}
          summary={summary}
          most={errors === undefined ? undefined : offTheChart * errors.alwaysHalf}
          rows={rows}
        />
      </Figure>
      <WeightsNotice />
      {failure !== undefined && (
        <FailureNotice failure={failure} onRetry={() => runAction(() => measureTrial(trial))} />
      )}
    </div>
  );
}
