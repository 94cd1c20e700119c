/** The errors of both models: a table, and a drawing by forecast point. */
import { useMemo } from 'react';
import { LineChart } from '../../../charts/LineChart';
import { formatCount, formatDecimals, formatError, formatSigned } from '../../../i18n/format';
import { useLanguage, useText } from '../../../i18n/language';
import type { FitSettings } from '../../../settings/settings';
import { DataTable } from '../../../ui/DataTable';
import { Figure } from '../../../ui/Figure';
import { furtherReadingText } from '../text';
import { layersOf, totalParameters, variants } from '../variant';
import styles from './Outcome.module.css';
import type { Pair } from './store';
import { seriesOf } from './styles';
import type { Findings } from './verdict';

export interface OutcomeProps {
  readonly findings: Findings;
  readonly pairs: readonly Pair[];
  readonly settings: FitSettings;
}

export function Outcome({ findings, pairs, settings }: OutcomeProps) {
  const { comparison: text, many } = useText(furtherReadingText);
  const language = useLanguage();
  const { seeds, means, alwaysHalf } = findings;
  const { columns } = text;
  return (
    <>
      <DataTable
        caption={text.table(seeds)}
        columns={[
          { key: 'model', label: columns.model },
          { key: 'parameters', label: columns.parameters, numeric: true },
          { key: 'loss', label: columns.loss, numeric: true },
          { key: 'mae', label: columns.mae, numeric: true },
          { key: 'times', label: columns.times, numeric: true },
          { key: 'seconds', label: columns.seconds, numeric: true },
        ]}
        rows={[
          ...variants.map((variant) => ({
            model: <span className={styles.whole}>{many.variants[variant]}</span>,
            parameters: formatCount(totalParameters(layersOf(variant, settings)), language),
            loss: formatError(means[variant].loss),
            mae: <span data-testid={`comparison-mae-${variant}`}>{formatError(means[variant].mae)}</span>,
            times: formatDecimals(means[variant].mae / alwaysHalf, 2),
            seconds: formatDecimals(means[variant].seconds, 2),
          })),
          {
            model: <span className={styles.whole}>{text.alwaysHalf}</span>,
            mae: formatError(alwaysHalf),
            times: formatDecimals(1, 2),
          },
        ]}
        testId="comparison-table"
      />
      {seeds.length > 1 && (
        <DataTable
          caption={text.bySeed}
          columns={[
            { key: 'seed', label: columns.seed, numeric: true },
            ...variants.map((variant) => ({ key: variant, label: many.variants[variant], numeric: true })),
            { key: 'difference', label: columns.difference, numeric: true },
          ]}
          rows={pairs.flatMap(({ seed, fits }) => {
            const [one, other] = variants.map((variant) => fits[variant]?.evaluation?.mae);
            if (one === undefined || other === undefined) return [];
            return [
              {
                seed,
                'many-to-one': formatError(one),
                'many-to-many': formatError(other),
                difference: formatSigned(other - one, 4),
              },
            ];
          })}
          testId="comparison-by-seed"
        />
      )}
      <ByPoint findings={findings} />
    </>
  );
}

function ByPoint({ findings: { means, alwaysHalfByStep } }: Pick<OutcomeProps, 'findings'>) {
  const { comparison: text, many } = useText(furtherReadingText);
  const series = useMemo(
    () => [
      ...variants.map((variant) => ({
        ...seriesOf[variant],
        dots: true,
        name: many.variants[variant],
        values: means[variant].maeByStep,
      })),
      {
        key: 'half',
        name: text.alwaysHalf,
        color: 'var(--series-baseline)',
        dash: true,
        values: alwaysHalfByStep,
      },
    ],
    [means, alwaysHalfByStep, text, many],
  );
  return (
    <Figure caption={text.byPoint} testId="comparison-points">
      <LineChart
        series={series}
        start={1}
        height={200}
        yDomain={fromZero}
        xLabel={text.ahead}
        yLabel={text.error}
        summary={text.byPoint}
      />
    </Figure>
  );
}

/** The smallest range of the axis. */
const fromZero = [0, 0.06] as const;
