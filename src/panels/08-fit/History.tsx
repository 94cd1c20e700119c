/** The fits of this visit, errors in sight on the narrowest screen; until there is one, two that the page brings. */
import type { ReactNode } from 'react';
import { useRunStore, type FinishedRun } from '../../runs/run-store';
import { shippedFacts, shippedSettings } from '../../shipped/shipped-model';
import { formatCount, formatError } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { DataTable } from '../../ui/DataTable';
import styles from './History.module.css';
import { comparisons } from './store';
import { fitText } from './text';

export function History() {
  const { history: text } = useText(fitText);
  const language = useLanguage();
  const history = useRunStore((state) => state.history);
  const spent = (samples: number, epochs: number) => `${formatCount(samples, language)} × ${epochs}`;
  const own = history.length > 0;
  return (
    <DataTable
      testId="fit-history"
      caption={own ? text.caption : text.shipped}
      columns={[
        { key: 'fit', label: text.samples },
        { key: 'training', label: text.training, numeric: true },
        { key: 'mae', label: text.mae, numeric: true },
      ]}
      rows={
        own
          ? history.map((run) => ({
              fit: (
                <Fit
                  name={`${run.request.runId}. ${spent(run.request.samples, run.request.epochs)}`}
                  details={<Details run={run} />}
                />
              ),
              training: run.evaluated === undefined ? text.unknown : formatError(run.evaluated.trainingMae),
              mae:
                run.evaluated === undefined
                  ? text.unknown
                  : text.fresh(run.evaluated.mae, run.evaluated.draw),
            }))
          : (['many', 'few'] as const).map((name) => {
              const { samples, epochs } = comparisons[name];
              const errors = name === 'many' ? shippedFacts : shippedFacts.fewTimesMany;
              return {
                fit: (
                  <Fit
                    name={spent(samples, epochs)}
                    details={text.model(
                      shippedSettings.layers,
                      shippedSettings.units,
                      shippedSettings.learningRate,
                    )}
                  />
                ),
                training: formatError(errors.trainingMae),
                mae: formatError(errors.mae),
              };
            })
      }
    />
  );
}

function Fit({ name, details }: { readonly name: string; readonly details: ReactNode }) {
  return (
    <>
      <span className={styles.fit}>{name}</span>
      <span className={styles.details}>{details}</span>
    </>
  );
}

function Details({ run }: { readonly run: FinishedRun }) {
  const { history: text } = useText(fitText);
  const { layers } = run.request.model;
  return (
    <>
      {text.model(layers.length, layers[0]?.units ?? 0, run.request.learningRate)}
      {text.join}
      {text.took(run.seconds, run.variant === undefined ? run.engine : text.variants[run.variant])}
      {run.outcome === 'stopped' && `${text.join}${text.stopped}`}
    </>
  );
}
