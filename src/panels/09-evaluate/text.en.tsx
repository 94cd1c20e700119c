import type { BaselineName } from '../../core/api';
import { formatError } from '../../i18n/format';

export const text = {
  title: 'Evaluate the model',
  lead: 'A thousand waves it has never met, and one number. Then the question the number leaves open.',

  idea: (
    <>
      <p>
        The loss you watched was measured on sequences the model was being trained on. What counts is how it
        does on new ones, so the chapter makes another 1,000 random damped sines and reports the mean absolute
        error of all 5,000 forecast points: about 0.02. Yours will differ a little. The initial weights, the
        training sequences and their order are random; here they follow from the seed, so the same seed gives
        the same number again.
      </p>
      <p>
        The test set is drawn from a random stream of its own. It stays the same until you ask for another, so
        that two models are compared on the same waves and a lucky test set is not mistaken for a better
        model.
      </p>
    </>
  ),
  listing: 'the evaluation',
  run: 'Evaluate on 1,000 sequences',
  again: 'Draw a new test set',
  mae: 'mean absolute error',
  testSet: (draw: number): string => `test set ${draw + 1}`,
  running: 'Evaluating…',
  notEvaluated: 'not evaluated yet',

  scoreboard: {
    title: 'Is 0.02 good?',
    value: 'mean absolute error',
    model: 'your stacked LSTM',
    names: {
      'always-half': 'always say 0.5',
      'repeat-last': 'repeat the last value',
      'straight-line': 'continue the last slope',
    } satisfies Record<BaselineName, string>,
    regression: 'one linear regression',
    summary: (model: number, best: number): string =>
      model < best
        ? `The model’s error of ${formatError(model)} is ${(model / best).toFixed(2)} times that of the best forecaster that learns nothing, ${formatError(best)}.`
        : `The model’s error of ${formatError(model)} is no better than that of a forecaster that learns nothing, ${formatError(best)}.`,
    notice: (
      <>
        <p>
          By step 50 most of these waves have nearly died out. Somebody who always answers 0.5 is wrong by
          only about 0.04, without having looked at the wave. An error means something only next to the error
          of a forecaster that has learned nothing: these three never see the training data.
        </p>
        <p>
          Be fair in the other direction too. Within one wave, measured from the midline, each point is a
          fixed mixture of the two before it. The mixture differs from wave to wave, but fifty points leave
          little doubt which one it is. So the page also fits one ordinary linear regression from the input
          points to the forecast ones, in a few milliseconds, to up to a thousand sequences like the training
          ones.
        </p>
      </>
    ),
    verdict: (regression: number, mae: number): string =>
      regression < mae
        ? `On this test set the regression’s error is ${formatError(regression)}, against ${formatError(mae)} for your stacked LSTM.${
            regression < mae / 100 ? ' Its bar is there, too short to see.' : ''
          } This problem doesn’t need a stack. It is here because you can see all of it, and because a stack that learns it has to discover period and decay from nothing but examples.`
        : `On this test set the regression’s error is ${formatError(regression)}, no better than the ${formatError(mae)} of your stacked LSTM. With the chapter’s settings it is the other way round, by far.`,
  },
  horizon: {
    title: 'Which of the points are hard?',
    value: 'mean absolute error of your stacked LSTM',
    ahead: (step: number): string => (step === 1 ? '1 step ahead' : `${step} steps ahead`),
    summary: (first: number, last: number, outputs: number): string =>
      outputs === 1
        ? `The error of the one forecast point is ${formatError(first)}.`
        : `The error of the nearest forecast point is ${formatError(first)}, of the farthest ${formatError(last)}.`,
  },
};

export type EvaluateText = typeof text;
