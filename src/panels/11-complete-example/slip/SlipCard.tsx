/** A slip as half a page. */
import type { Ref } from 'react';
import { useText } from '../../../i18n/language';
import { alwaysHalfError } from '../../../runs/baseline';
import { taskText } from '../../../runs/task/text';
import { settingWords } from '../../../settings/setting-words';
import { settingsText } from '../../../settings/text';
import { chaptersOf } from './chapters';
import type { Verdict } from '../../../runs/task/judge';
import { wholeUpdates, type Slip } from './slip';
import styles from './Slip.module.css';
import { slipText } from './text';

export interface SlipCardProps {
  readonly slip: Slip;
  readonly verdict: Verdict | undefined;
  /** May be empty. */
  readonly name: string;
  /** For the slip on paper; absent where another one has made it. */
  readonly line?: string | undefined;
  readonly testId: string;
  readonly ref?: Ref<HTMLElement>;
}

export function SlipCard({ slip, verdict, name, line, testId, ref }: SlipCardProps) {
  const text = useText(slipText);
  const task = useText(taskText);
  const settings = useText(settingsText);
  const rows: readonly (readonly [string, string])[] = [
    ...(name === '' ? [] : [[text.rows.name, name] as const]),
    [text.rows.settings, settingWords(slip.settings, settings)],
    [
      text.rows.ran,
      slip.way === 'plain' ? text.ran[slip.ran] : text.ranAnd(text.ran[slip.ran], text.way[slip.way]),
    ],
    [text.rows.updates, text.updates(slip.updates, wholeUpdates(slip.settings))],
    [text.rows.error, text.error(slip.mae, alwaysHalfError(slip.settings))],
    ...(slip.task === undefined || verdict === undefined
      ? []
      : [
          [
            text.rows.task,
            text.both(task.sentence(slip.task), task.verdict(slip.task, verdict, slip.mae)),
          ] as const,
        ]),
    [text.rows.questions, text.questions(chaptersOf(slip.answers))],
    [text.rows.fingerprint, slip.fingerprint],
  ];
  return (
    <article ref={ref} className={styles.slip} aria-label={text.title} data-testid={testId}>
      <h4>{text.title}</h4>
      <dl className={styles.rows}>
        {rows.map(([label, value]) => (
          <div key={label} className={styles.pair}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {line !== undefined && (
        <p className={styles.line} translate="no">
          {line}
        </p>
      )}
    </article>
  );
}
