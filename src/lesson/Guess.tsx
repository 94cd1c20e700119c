import { useId, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { Choices } from '../ui/Choices';
import { Slider, type SliderProps } from '../ui/Slider';
import { lessonText } from './text';
import styles from './Guess.module.css';

/** A guess of a number, on a slider. */
export interface NumberGuess extends Pick<SliderProps, 'label' | 'min' | 'max' | 'step' | 'format'> {
  /** Where the slider stands at first. */
  readonly initial: number;
}

/** A guess of one of a few things. */
export interface ChoiceGuess {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface GuessProps {
  /** The `data-testid`; its parts are named after it. */
  readonly testId: string;
  /** What the figure will show, as a question. */
  readonly question: ReactNode;
  readonly ask: NumberGuess | ChoiceGuess;
  /** What the figure shows, beside the guess; undefined while it is not known yet. The guess is absent if none was made. */
  readonly truth: ((guess: string | number | undefined) => ReactNode) | undefined;
  /** The figure, covered until the reader has guessed or asked to see it. */
  readonly children: ReactNode;
}

/**
 * Predict first: a question in front of a figure whose answer surprises. The figure appears with the reader's guess
 * beside the truth, or at once for a reader who does not want to guess. On paper only the figure is printed.
 */
export function Guess({ testId, question, ask, truth, children }: GuessProps) {
  const [guess, setGuess] = useState<string | number | undefined>('initial' in ask ? ask.initial : undefined);
  const [state, setState] = useState<'asked' | 'guessed' | 'skipped'>('asked');
  const answer = useRef<HTMLDivElement>(null);
  const text = useText(lessonText).guess;
  const label = useId();

  const uncover = (now: 'guessed' | 'skipped') => {
    flushSync(() => setState(now));
    // The pressed button is no longer there.
    answer.current?.focus({ preventScroll: true });
  };

  return (
    <>
      {state === 'asked' ? (
        <div className={styles.guess} data-guess role="group" aria-labelledby={label} data-testid={testId}>
          <p className={styles.head}>{text.title}</p>
          <p id={label} className={styles.question}>
            {question}
          </p>
          {'initial' in ask ? (
            <Slider {...ask} value={Number(guess)} onChange={setGuess} testId={`${testId}-value`} />
          ) : (
            <Choices
              label={ask.label}
              hideLabel
              value={String(guess)}
              options={ask.options}
              onChange={setGuess}
              testId={`${testId}-value`}
            />
          )}
          <div className={styles.row}>
            <Button
              onClick={() => uncover('guessed')}
              disabled={guess === undefined}
              testId={`${testId}-guess`}
            >
              {text.guess}
            </Button>
            <Button kind="quiet" onClick={() => uncover('skipped')} testId={`${testId}-show`}>
              {text.show}
            </Button>
          </div>
        </div>
      ) : (
        <div ref={answer} tabIndex={-1} className={styles.answer} data-guess>
          <p className={styles.asked}>{question}</p>
          <p data-testid={`${testId}-truth`}>
            {truth === undefined ? text.notYet : truth(state === 'guessed' ? guess : undefined)}
          </p>
        </div>
      )}
      <div className={state === 'asked' ? styles.covered : undefined}>{children}</div>
    </>
  );
}
