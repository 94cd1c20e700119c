/** The error, spread and time of each stack; folded, the error of every fit. */
import { useText, useLanguage } from '../../i18n/language';
import { formatCount, formatError } from '../../i18n/format';
import { DataTable } from '../../ui/DataTable';
import { Fold } from '../../ui/Fold';
import styles from './Race.module.css';
import { sizeName } from './plan';
import type { RunningRace } from './race-store';
import { resultsOf } from './results';
import { depthRaceText } from './text';

export function RaceTable({ race }: { readonly race: RunningRace | undefined }) {
  const { table: text } = useText(depthRaceText);
  const language = useLanguage();
  if (race === undefined) return null;
  const { entrants, seeds } = race.plan;
  return (
    <>
      <DataTable
        testId="race-table"
        caption={text.caption}
        columns={[
          { key: 'stack', label: text.stack },
          { key: 'mae', label: text.mae, numeric: true },
          { key: 'spread', label: text.spread, numeric: true },
          { key: 'seconds', label: text.seconds, numeric: true },
          { key: 'parameters', label: text.parameters, numeric: true },
          { key: 'done', label: text.done, numeric: true },
        ]}
        rows={resultsOf(race).map(({ mae, lowest, highest, seconds, parameters, done, ...entrant }) => ({
          stack: <span className={styles.name}>{sizeName(entrant)}</span>,
          mae: formatError(mae),
          spread: done === 0 ? text.none : text.spreadOf(lowest, highest),
          seconds: done === 0 ? text.none : text.secondsOf(seconds),
          parameters: formatCount(parameters, language),
          done: `${done} / ${seeds.length}`,
        }))}
      />
      <Fold id="race-every-fit" summary={text.seedsFold}>
        <DataTable
          testId="race-fits"
          caption={text.seedsCaption}
          columns={[
            { key: 'seed', label: text.seed, numeric: true },
            ...entrants.map((entrant, index) => ({
              key: String(index),
              label: sizeName(entrant),
              numeric: true,
            })),
          ]}
          rows={seeds.map((seed) => ({
            seed,
            ...Object.fromEntries(
              race.fits
                .filter((fit) => fit.seed === seed)
                .map(({ entrant, status, mae }) => [
                  entrant,
                  status === 'failed' ? text.failed : mae === undefined ? text.none : formatError(mae),
                ]),
            ),
          }))}
        />
      </Fold>
    </>
  );
}
