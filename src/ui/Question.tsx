import { useId, type ReactNode } from 'react';
import { useText } from '../i18n/language';
import { uiText } from './text';
import styles from './Question.module.css';

export interface Choice {
  readonly label: ReactNode;
  /** Why it is right, or where the thought went astray. */
  readonly feedback: ReactNode;
}

export interface QuestionProps<Name extends string> {
  readonly prompt: ReactNode;
  readonly choices: Readonly<Record<Name, Choice>>;
  readonly chosen: Name | undefined;
  /** The right choice, once it has been computed. */
  readonly answer: Name | undefined;
  readonly onChoose: (choice: Name) => void;
  readonly testId: string;
  /** Below the feedback: what the answer was computed from. */
  readonly children?: ReactNode;
}

/** A question with a few answers to choose from, and what is to be said of each. */
export function Question<Name extends string>(props: QuestionProps<Name>) {
  const { prompt, choices, chosen, answer, onChoose, testId, children } = props;
  const text = useText(uiText);
  const id = useId();
  const right = chosen === answer;
  return (
    <fieldset className={styles.question} data-testid={testId}>
      <legend className={styles.legend}>{text.question}</legend>
      <div className={styles.prompt} id={`${id}-prompt`}>
        {prompt}
      </div>
      <div role="radiogroup" aria-labelledby={`${id}-prompt`}>
        {(Object.keys(choices) as Name[]).map((name) => (
          <label key={name} className={styles.choice}>
            <input
              type="radio"
              name={id}
              checked={name === chosen}
              data-testid={`${testId}-${name}`}
              onChange={() => onChoose(name)}
            />
            <span>{choices[name].label}</span>
          </label>
        ))}
      </div>
      <div aria-live="polite">
        {chosen !== undefined && answer !== undefined && (
          <div className={styles.verdict} data-right={right} data-testid={`${testId}-verdict`}>
            <p>
              <strong>{right ? text.right : text.wrong}</strong> {choices[chosen].feedback}
            </p>
            {children}
          </div>
        )}
        {chosen !== undefined && answer === undefined && children}
      </div>
    </fieldset>
  );
}
