/** Makes a link with a task. */
import { useId, useState } from 'react';
import { useText } from '../../../i18n/language';
import { parseNumber } from '../../../i18n/number';
import { itemNames, rangeOf, readTask, writeTask, type ItemName } from '../../../runs/task/task';
import { taskText } from '../../../runs/task/text';
import { writeLink } from '../../../settings/link';
import { useSettingsStore } from '../../../settings/settings-store';
import { settingsText } from '../../../settings/text';
import { CodeBox } from '../../../ui/CodeBox';
import field from '../../../ui/field.module.css';
import { addressWith, isFromDisk } from './addresses';
import styles from './Slip.module.css';
import { slipText } from './text';

type Typed = Readonly<Record<ItemName, string>>;

/** The goal and limit of the chapter's own fit, as an example. */
const begin: Typed = {
  mae: '0.01',
  ofhalf: '',
  samples: '10000',
  epochs: '1',
  layers: '',
  units: '',
  seconds: '',
};

export function TaskForm() {
  const { task: text } = useText(slipText);
  const words = useText(taskText);
  const [typed, setTyped] = useState<Typed>(begin);
  const settings = useSettingsStore((state) => state.settings);
  const stated = useSettingsStore((state) => state.stated);
  const read = itemNames.map((name) => {
    const entry = typed[name].trim();
    return { name, parsed: entry === '' ? undefined : parseNumber(entry, rangeOf[name]) };
  });
  const isWhole = read.every(({ parsed }) => parsed?.ok !== false);
  const values = read.flatMap(({ name, parsed }) => (parsed?.ok === true ? [[name, parsed.value]] : []));
  const reading = readTask(writeTask(Object.fromEntries(values) as Partial<Record<ItemName, number>>));
  const search = writeLink('', settings, stated);
  const link =
    isWhole && reading.ok
      ? addressWith(`${search === '' ? '?' : `${search}&`}task=${writeTask(reading.task)}`, 'fit')
      : undefined;
  return (
    <>
      <h4>{text.title}</h4>
      <p>{text.idea}</p>
      <div className={styles.fields}>
        {itemNames.map((name) => (
          <ItemField
            key={name}
            name={name}
            typed={typed[name]}
            onType={(entry) => setTyped({ ...typed, [name]: entry })}
          />
        ))}
      </div>
      <p aria-live="polite" data-testid="task-sentence">
        {reading.ok ? words.sentence(reading.task) : text.noGoal}
      </p>
      {link !== undefined && (
        <CodeBox code={link} language="text" label={text.link} testId="task-link">
          {link}
        </CodeBox>
      )}
      {isFromDisk && <p className={styles.hint}>{text.fromDisk}</p>}
    </>
  );
}

function ItemField({
  name,
  typed,
  onType,
}: {
  readonly name: ItemName;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}) {
  const { task: text } = useText(slipText);
  const { faultSentence, settingHint } = useText(settingsText);
  const id = useId();
  const parsed = typed.trim() === '' ? undefined : parseNumber(typed, rangeOf[name]);
  const isRefused = parsed?.ok === false;
  return (
    <div className={`${styles.field} ${styles.number}`}>
      <label htmlFor={id}>{text.fields[name]}</label>
      <input
        id={id}
        className={field.input}
        inputMode={rangeOf[name].whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={typed}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? `${id}-fault` : undefined}
        onChange={(event) => onType(event.target.value)}
        data-testid={`task-${name}`}
      />
      <span id={`${id}-fault`} className={styles.fault} aria-live="polite">
        {isRefused && text.refused(faultSentence(typed, parsed.fault), settingHint(rangeOf[name]))}
      </span>
    </div>
  );
}
