/** The list of fits, with errors visible on the narrowest screen; before the first fit, two fits made with the page. */
import type { ReactNode } from 'react';
import type { Run } from '../../runs/run';
import { finishedRuns, forgetEarlierRuns, useRunsStore } from '../../runs/runs-store';
import { useShallow } from 'zustand/react/shallow';
import { shippedFacts, shippedSettings } from '../../shipped/shipped-model';
import { formatCount, formatError } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { DataTable } from '../../ui/DataTable';
import styles from './History.module.css';
import { comparisons } from './store';
import { fitText } from './text';

export function History() {
  const { history: text } = useText(fitText);
  const language = useLanguage();
  const history = useRunsStore(useShallow(finishedRuns));
  const spent = (samples: number, epochs: number) => `${formatCount(samples, language)} × ${epochs}`;
  const own = history.length > 0;
  return (
    <>
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
                    name={`${run.id}. ${spent(run.settings.samples, run.settings.epochs)}`}
                    details={<Details run={run} />}
                  />
                ),
                training:
                  run.errors?.trainingMae === undefined ? text.unknown : formatError(run.errors.trainingMae),
                mae: run.errors === undefined ? text.unknown : text.fresh(run.errors.mae, run.errors.draw),
              }))
            : (['many', 'few'] as const).map((name) => {
                const { samples, epochs } = comparisons[name];
                const errors = name === 'many' ? shippedFacts : shippedFacts.fewTimesMany;
                return {
                  fit: (
                    <Fit
                      name={spent(samples, epochs)}
                      details={text.model({ ...shippedSettings, ...comparisons[name] })}
                    />
                  ),
                  training: formatError(errors.trainingMae),
                  mae: formatError(errors.mae),
                };
              })
        }
      />
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

function Fit({ name, details }: { readonly name: string; readonly details: ReactNode }) {
  return (
    <>
      <span className={styles.fit}>{name}</span>
      <span className={styles.details}>{details}</span>
    </>
  );
}

function Details({ run }: { readonly run: Run }) {
  const { history: text } = useText(fitText);
  return (
    <>
      {text.model(run.settings)}
      {text.join}
      {text.took(
        run.seconds ?? 0,
        run.variant === undefined ? (run.engine ?? '') : text.variants[run.variant],
      )}
      {run.status === 'stopped' && `${text.join}${text.stopped}`}
      {run.isOfEarlierVisit === true && `${text.join}${text.earlierVisit}`}
    </>
  );
}
