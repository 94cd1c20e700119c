/** The rows of the table of checked slips, as it is shown and as a spreadsheet gets them. */
import { formatPercent } from '../../../i18n/format';
import { scoreOf } from './chapters';
import type { SlipText } from './text.en';
import type { CheckRow } from './use-checks';

export type ColumnName = keyof SlipText['many']['columns'];

/** The columns that have content: names and tasks need not be there. */
export function columnNames(rows: readonly CheckRow[]): readonly ColumnName[] {
  const hasNames = rows.some(({ of }) => of.name !== '');
  const hasTasks = rows.some(({ of: { reading } }) => reading.ok && reading.slip.task !== undefined);
  return [
    'row',
    ...(hasNames ? (['name'] as const) : []),
    'outcome',
    'fit',
    'said',
    'here',
    ...(hasTasks ? (['task'] as const) : []),
    'questions',
  ];
}

/** Errors are numbers, everything else is text; what is not known is empty. */
export function tableOf(
  rows: readonly CheckRow[],
  text: SlipText,
): readonly Readonly<Record<ColumnName, string | number>>[] {
  const prints = rows.map(({ of: { reading } }) => (reading.ok ? reading.slip.fingerprint : undefined));
  return rows.map(({ of: { name, reading }, check }, index) => {
    const empty = { row: String(index + 1), name, fit: '', said: '', here: '', task: '', questions: '' };
    if (!reading.ok) return { ...empty, outcome: text.faultsInBrief[reading.fault] };
    const { settings, fingerprint, mae, answers } = reading.slip;
    const { right, answered } = scoreOf(answers);
    const twin = prints.indexOf(fingerprint);
    const state = stateOf(check, text);
    const done = check?.status === 'done' ? check : undefined;
    return {
      ...empty,
      fit: text.entries(text.words.size(settings.layers, settings.units), text.words.seed(settings.seed)),
      said: mae,
      here: done?.repeated?.mae ?? '',
      outcome: twin < index ? text.entries(state, text.twin(twin + 1)) : state,
      task: done?.verdict === undefined ? '' : text[done.verdict.isReached ? 'reached' : 'notReached'],
      questions: answered === 0 ? '' : text.many.score(right, answered),
    };
  });
}

/** Says of how many lines something is known now: not of those whose training was stopped, or has failed. */
export function summaryOf(rows: readonly CheckRow[], { many }: SlipText): string {
  const states = rows.map(({ check }) => check);
  const confirmed = states.filter((state) => state?.status === 'done' && state.outcome === 'same').length;
  const checked = states.filter((state) => state === undefined || state.status === 'done').length;
  return many.summary(confirmed, checked, rows.length);
}

function stateOf(check: CheckRow['check'], text: SlipText): string {
  if (check === undefined) return '';
  if (check.status === 'waiting') return text.training(formatPercent(check.share));
  return check.status === 'done' ? text.brief[check.outcome] : text[check.status];
}
