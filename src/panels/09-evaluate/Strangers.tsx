/** Waves unlike those of the training set: with noise, and begun at another phase, of another amplitude or midline. */
import { formatPlain } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { Choices } from '../../ui/Choices';
import { ControlRow } from '../../ui/ControlRow';
import { chooseKind, chooseLevel, useTrials } from './store';
import { TestedChoice } from './TestedChoice';
import { evaluateText } from './text';
import { TrialFigure } from './TrialFigure';
import { TrialGuess } from './TrialGuess';
import { trials, type TrialKind } from './trials';

/** What the reader is asked to predict. */
const asked = {
  noise: { kind: 'noise', level: 0.02 },
  phase: { kind: 'phase', level: 0.25 },
} as const;

const kinds = ['phase', 'amplitude', 'midline'] as const;

export function Noise() {
  const { noise: text } = useText(evaluateText);
  return (
    <>
      <h3>{text.title}</h3>
      {text.idea}
      <TrialGuess
        testId="noise-guess"
        trial={asked.noise}
        question={text.question(asked.noise.level)}
        among={['model', 'recurrence', 'regression', 'alwaysHalf']}
      >
        <ControlRow>
          <TestedChoice testId="noise-model" />
          <Levels kind="noise" testId="noise-level" />
        </ControlRow>
        <Shown kind="noise" testId="noise" />
        {text.notice}
      </TrialGuess>
    </>
  );
}

export function Elsewhere() {
  const { elsewhere: text } = useText(evaluateText);
  const kind = useTrials((state) => state.kind);
  return (
    <>
      <h3>{text.title}</h3>
      {text.idea}
      <TrialGuess
        testId="phase-guess"
        trial={asked.phase}
        question={text.question}
        among={['model', 'regression', 'alwaysHalf']}
      >
        <ControlRow>
          <TestedChoice testId="elsewhere-model" />
          <Choices
            label={text.kind}
            value={kind}
            options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
            onChange={chooseKind}
            testId="elsewhere-kind"
          />
          <Levels kind={kind} testId="elsewhere-level" />
        </ControlRow>
        <Shown kind={kind} testId="elsewhere" />
        {text.notice}
      </TrialGuess>
    </>
  );
}

function Levels({ kind, testId }: { readonly kind: TrialKind; readonly testId: string }) {
  const { trial: text } = useText(evaluateText);
  const level = useTrials((state) => state.levels[kind]);
  return (
    <Choices
      label={text.levels[kind]}
      value={String(level)}
      options={trials[kind].map((value) => ({ value: String(value), label: formatPlain(value) }))}
      onChange={(value) => chooseLevel(kind, Number(value))}
      testId={testId}
    />
  );
}

function Shown({ kind, testId }: { readonly kind: TrialKind; readonly testId: string }) {
  const level = useTrials((state) => state.levels[kind]);
  return <TrialFigure trial={{ kind, level }} testId={testId} />;
}
