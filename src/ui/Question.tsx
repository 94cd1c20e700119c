import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../i18n/language';
import { uiText } from './text';
import styles from './Question.module.css';

export interface Choice {
  readonly label: ReactNode;
  /** Why it is right or wrong. */
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
  /** Shown below the feedback: what the answer was computed from. */
  readonly children?: ReactNode;
}

/**
 * A question with a few choices, and feedback for each. A click, Space or Enter answers; the arrow keys only move through
 * the choices, so that they can be read first.
 */
export function Question<Name extends string>(props: QuestionProps<Name>) {
  const { prompt, choices, chosen, answer, onChoose, testId, children } = props;
  const text = useText(uiText);
  const id = useId();
  // The choice that the arrow keys have reached and that is not yet the answer.
  const [reached, setReached] = useState<Name>();
  // A browser reports an arrow key that changes the choice as a click.
  const byArrow = useRef(false);
  const marked = reached ?? chosen;
  const right = chosen === answer;

  const choose = (name: Name) => {
    setReached(undefined);
    onChoose(name);
  };
  const press = (event: KeyboardEvent, name: Name) => {
    byArrow.current = event.key.startsWith('Arrow');
    if (event.key !== 'Enter' && event.key !== ' ') return;
    // On a choice that is already checked, browsers ignore Space.
    event.preventDefault();
    if (!event.repeat) choose(name);
  };

  return (
    <fieldset className={styles.question} aria-describedby={`${id}-prompt`} data-testid={testId}>
      <legend className={styles.legend}>{text.question}</legend>
      <div className={styles.prompt} id={`${id}-prompt`}>
        {prompt}
      </div>
      {(Object.keys(choices) as Name[]).map((name) => (
        <label key={name} className={styles.choice}>
          <input
            type="radio"
            name={id}
            checked={name === marked}
            data-testid={`${testId}-${name}`}
            onKeyDown={(event) => press(event, name)}
            onKeyUp={() => {
              byArrow.current = false;
            }}
            onChange={() => byArrow.current && setReached(name)}
            onClick={() => !byArrow.current && choose(name)}
          />
          <span>{choices[name].label}</span>
        </label>
      ))}
      <div aria-live="polite">
        {marked !== chosen && <p className={styles.hint}>{text.answer}</p>}
        {chosen !== undefined && marked === chosen && answer !== undefined && (
          <div className={styles.verdict} data-right={right} data-testid={`${testId}-verdict`}>
            <p>
              <strong>{right ? text.right : text.wrong}</strong> {choices[chosen].feedback}
            </p>
            {!right && (
              <p>
                {text.rightAnswer}
                {choices[answer].label}
              </p>
            )}
            {children}
          </div>
        )}
        {chosen !== undefined && marked === chosen && answer === undefined && children}
      </div>
    </fieldset>
  );
}
