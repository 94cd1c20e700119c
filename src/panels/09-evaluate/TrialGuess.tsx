/** Asks which forecaster does best in a trial, before its figure is shown. */
import { useRef, type ReactNode } from 'react';
import { Guess } from '../../lesson/Guess';
import { useText } from '../../i18n/language';
import { evaluateText } from './text';
import type { Trial, TrialErrors } from './trials';
import { useTestedName } from './use-model-name';
import { useTrial } from './use-trial';

type Name = keyof TrialErrors;

export interface TrialGuessProps {
  readonly trial: Trial;
  readonly question: ReactNode;
  /** The forecasters to choose from. */
  readonly among: readonly Name[];
  readonly testId: string;
  readonly children: ReactNode;
}

export function TrialGuess({ trial, question, among, testId, children }: TrialGuessProps) {
  const { trial: text } = useText(evaluateText);
  const place = useRef<HTMLDivElement>(null);
  const errors = useTrial(place, trial);
  const model = useTestedName();
  const called = (name: Name): string => (name === 'model' ? model : text.names[name]);
  const best =
    errors && among.reduce((one, other) => (errors[other] < errors[one] ? other : one), among[0] as Name);
  return (
    <div ref={place}>
      <Guess
        testId={testId}
        question={question}
        ask={{ label: text.guess, options: among.map((value) => ({ value, label: called(value) })) }}
        truth={
          errors === undefined || best === undefined
            ? undefined
            : (guess) =>
                text.best(
                  trial,
                  called(best),
                  errors[best],
                  guess === undefined ? undefined : called(guess as Name),
                  guess === undefined ? Number.NaN : errors[guess as Name],
                )
        }
      >
        {children}
      </Guess>
    </div>
  );
}
