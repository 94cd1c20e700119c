import { useState, type ReactNode } from 'react';
import { useText } from '../i18n/language';
import { NotArrivedError } from '../ui/lazy';
import { Question, type Choice } from '../ui/Question';
import { runAction } from '../ui/run-action';
import { asFailure, type Failure } from '../worker/connection';
import { FailureNotice } from '../engine/FailureNotice';
import { noteAnswer } from './answered';
import { lessonText } from './text';

/** The text of a question. `Name`: its choices. `Found`: the result that the answer is computed from. */
export interface QuestionText<Name extends string, Found> {
  readonly prompt: ReactNode;
  readonly choices: Readonly<Record<Name, Choice>>;
  /** A sentence about the computed result, shown with every choice. */
  readonly found: (found: Found) => ReactNode;
}

/** The right choice, and the result it was computed from. */
export interface Answer<Name extends string, Found> {
  readonly choice: Name;
  readonly found: Found;
}

export interface CheckYourselfProps<Name extends string, Found> {
  /** The section's slug. */
  readonly name: string;
  readonly text: QuestionText<Name, Found>;
  /** Asks the core; called when the learner has chosen. */
  readonly compute: () => Answer<Name, Found> | Promise<Answer<Name, Found>>;
}

type State<Name extends string, Found> =
  | { readonly status: 'asked' }
  | { readonly status: 'computing'; readonly chosen: Name }
  | { readonly status: 'answered'; readonly chosen: Name; readonly answer: Answer<Name, Found> }
  | {
      readonly status: 'failed';
      readonly chosen: Name;
      readonly failure: Failure;
      readonly isMissing: boolean;
    };

/** A question whose answer is computed when the learner answers. */
export function CheckYourself<Name extends string, Found>({
  name,
  text,
  compute,
}: CheckYourselfProps<Name, Found>) {
  const { computing, notArrived } = useText(lessonText);
  const [state, setState] = useState<State<Name, Found>>({ status: 'asked' });

  const choose = async (chosen: Name) => {
    // The result is computed once, for all choices.
    if (state.status === 'answered') noteAnswer(name, chosen === state.answer.choice);
    if (state.status === 'answered' || state.status === 'computing') return setState({ ...state, chosen });
    setState({ status: 'computing', chosen });
    const settled = await Promise.resolve()
      .then(compute)
      .then(
        (answer) => ({ status: 'answered', answer }) as const,
        (error: unknown) =>
          ({
            status: 'failed',
            failure: asFailure(error),
            isMissing: error instanceof NotArrivedError,
          }) as const,
      );
    if (settled.status === 'answered') noteAnswer(name, chosen === settled.answer.choice);
    // The learner may have made another choice in the meantime.
    setState((now) => (now.status === 'computing' ? { ...settled, chosen: now.chosen } : now));
  };

  return (
    <Question
      prompt={text.prompt}
      choices={text.choices}
      chosen={state.status === 'asked' ? undefined : state.chosen}
      answer={state.status === 'answered' ? state.answer.choice : undefined}
      onChoose={(chosen) => runAction(() => choose(chosen))}
      testId={`question-${name}`}
    >
      {state.status === 'computing' && <p>{computing}</p>}
      {state.status === 'answered' && <p>{text.found(state.answer.found)}</p>}
      {state.status === 'failed' && (
        <FailureNotice
          failure={state.failure}
          title={state.isMissing ? notArrived : undefined}
          onRetry={() => runAction(() => choose(state.chosen))}
        />
      )}
    </Question>
  );
}
