/** The list of fits, with errors visible on the narrowest screen: two made with the page, then the learner's. */
import type { ReactNode } from 'react';
import type { CurvePoint } from '../../../core/api';
import { thenEvaluate } from '../../../runs/experiments';
import { repeatFit } from '../../../runs/fits';
import { canBeRepeated, type Run } from '../../../runs/run';
import { finishedRuns, forgetEarlierRuns, isFitting, useRunsStore } from '../../../runs/runs-store';
import { useShallow } from 'zustand/react/shallow';
import { shippedFacts, shippedSettings } from '../../../shipped/shipped-model';
import { formatCount, formatError, formatSigned } from '../../../i18n/format';
import { useLanguage, useText } from '../../../i18n/language';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { DataTable } from '../../../ui/DataTable';
import { runAction } from '../../../ui/run-action';
import { changeSettings } from '../../../settings/settings-store';
import type { FitSettings } from '../../../settings/settings';
import { settingsText } from '../../../settings/text';
import { CopyFits } from './CopyFits';
import { differences } from './fit-name';
import { alwaysHalfError } from '../../../runs/baseline';
import { cutOf } from '../lab/curve-lines';
import { Spark } from './Spark';
import styles from './History.module.css';
import { fitsText } from './text';

/** The two fits made with the page: a thousand updates each. */
const shippedPair = { many: { samples: 10_000, epochs: 1 }, few: { samples: 100, epochs: 100 } } as const;

export function History() {
  const text = useText(fitsText);
  const language = useLanguage();
  const history = useRunsStore(useShallow(finishedRuns));
  const spent = (samples: number, epochs: number) =>
    `${formatCount(samples, language)} × ${formatCount(epochs, language)}`;
  const gap = (training: number, fresh: number) => formatSigned(fresh - training, 4);
  return (
    <>
      <DataTable
        testId="fit-history"
        caption={text.caption}
        columns={[
          { key: 'fit', label: text.samples },
          { key: 'training', label: text.training, numeric: true },
          { key: 'mae', label: text.mae, numeric: true },
          { key: 'gap', label: text.gap, numeric: true },
        ]}
        rows={[
          ...(['many', 'few'] as const).map((name) => {
            const { samples, epochs } = shippedPair[name];
            const errors = name === 'many' ? shippedFacts : shippedFacts.fewTimesMany;
            return {
              fit: (
                <Fit
                  name={spent(samples, epochs)}
                  details={`${text.model({ ...shippedSettings, ...shippedPair[name] })}${text.join}${text.ofPage}`}
                />
              ),
              training: formatError(errors.trainingMae),
              mae: formatError(errors.mae),
              gap: gap(errors.trainingMae, errors.mae),
            };
          }),
          ...history.map((run) => {
            const { trainingMae, mae, draw } = run.errors ?? {};
            return {
              fit: (
                <Fit
                  name={`${run.id}. ${spent(run.settings.samples, run.settings.epochs)}`}
                  details={<Details run={run} />}
                  points={run.losses}
                  cut={cutOf(halfOf(run.settings))}
                />
              ),
              training: trainingMae === undefined ? text.unknown : formatError(trainingMae),
              mae: mae === undefined ? text.unknown : text.fresh(mae, draw ?? 0),
              gap: trainingMae === undefined || mae === undefined ? text.unknown : gap(trainingMae, mae),
            };
          }),
        ]}
      />
      {history.length > 0 && <CopyFits runs={history} />}
      {history.some(({ errors }) => errors === undefined) && <p>{text.howToFill}</p>}
      {history.some(({ isOfEarlierVisit }) => isOfEarlierVisit) && (
        <Callout
          kind="note"
          testId="fits-of-earlier-visits"
          action={<Button onClick={forgetEarlierRuns}>{text.forget}</Button>}
        >
          {text.earlier}
        </Callout>
      )}
    </>
  );
}

interface FitProps {
  readonly name: string;
  readonly details: ReactNode;
  readonly points?: readonly CurvePoint[];
  readonly cut?: number;
}

function Fit({ name, details, points = [], cut = 1 }: FitProps) {
  return (
    <>
      <span className={styles.fit}>{name}</span>
      <Spark points={points} cut={cut} />
      <span className={styles.details}>{details}</span>
    </>
  );
}

function Details({ run }: { readonly run: Run }) {
  const text = useText(fitsText);
  const settingsWords = useText(settingsText);
  const different = differences(run.settings, settingsWords);
  const isBusy = useRunsStore(isFitting);
  const parts = [
    ...(different.length === 0 ? [text.chapters] : different),
    text.seed(run.settings.seed),
    text.took(run.seconds ?? 0, run.variant === undefined ? (run.engine ?? '') : text.variants[run.variant]),
    run.status === 'stopped' && text.stopped,
    run.isOfEarlierVisit === true && text.earlierVisit,
    run.wentOn !== undefined && text.wentOn(run.wentOn.run, run.wentOn.batch),
    ...(run.rateChanges ?? []).map(({ batch, learningRate }) => text.rateAt(learningRate, batch)),
    run.errors !== undefined && text.times(run.errors.mae / halfOf(run.settings, run.errors.draw)),
  ];
  return (
    <>
      {parts.filter((part) => part !== false).join(text.join)}{' '}
      <Button
        kind="quiet"
        testId={`fit-use-${run.id}`}
        onClick={() => {
          changeSettings(run.settings);
        }}
      >
        {text.use}
      </Button>
      {canBeRepeated(run) && (
        <Button
          kind="quiet"
          testId={`fit-repeat-${run.id}`}
          disabled={isBusy}
          onClick={() => runAction(() => thenEvaluate(repeatFit(run)))}
        >
          {text.repeat}
        </Button>
      )}
    </>
  );
}

const halves = new Map<string, number>();

/** The error of always answering 0.5 on a test set of these settings, the first where none is named. */
function halfOf(settings: FitSettings, draw = 0): number {
  const { length, outputs, seed } = settings;
  const key = [length, outputs, seed, draw].join();
  const known = halves.get(key) ?? alwaysHalfError(settings, draw);
  halves.set(key, known);
  return known;
}
