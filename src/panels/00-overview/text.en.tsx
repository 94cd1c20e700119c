import type { QuestionText } from '../../lesson/CheckYourself';
import { formatError } from '../../i18n/format';
import { decay, periods, type Forecasts, type WaveChoice } from './question';

export const text = {
  title: 'What you will build',
  lead: 'A network that reads most of a dying wave and names the points that come next.',

  problem: (shown: number, hidden: number): React.JSX.Element => (
    <p>
      Pluck a string, and it swings a little less each time. Here is such a motion as {shown + hidden}{' '}
      numbers. The network of this chapter, a stack of two LSTM layers, gets the first {shown} and answers
      with {hidden}. Nobody tells it how fast the wave swings or how fast it dies; it has to work that out
      from the points. Change both, and watch it answer.
    </p>
  ),
  wave: 'The wave',
  period: 'period, in timesteps',
  decay: 'decay per timestep',
  caption: (seed: number, mae: number): string =>
    `A live forecast, before you have trained anything: the chapter’s model with the weights that one fit with seed ${seed} gave it. On 1,000 waves it had never seen, its points were off by ${formatError(mae)} on average. Press Fit further down with the settings as they are, on the SIMD engine, and your browser will arrive at the very same weights.`,
  summary: (shown: number, hidden: number, mae: number | undefined): string =>
    mae === undefined
      ? `A wave that dies down over ${shown + hidden} timesteps; its last ${hidden} points are to be forecast.`
      : `A wave that dies down over ${shown + hidden} timesteps; the model’s forecast of the last ${hidden} points is off by ${formatError(mae)} on average.`,
  waiting: {
    loading: 'The model’s weights are on their way…',
    failed: 'The model’s weights could not be loaded. Fit one of your own further down.',
  },
  result: (mae: number, half: number, familiar: boolean): string => {
    const both = `On this wave the forecast is off by ${formatError(mae)} on average; always answering 0.5 would be off by ${formatError(half)}.`;
    return familiar
      ? both
      : `${both} The model was trained on periods from 10 to 20 and decays from 0.01 to 0.1, and this wave is none of those.`;
  },
  notice: (
    <p>
      Notice two things while you play. Where the wave dies early, the forecast looks excellent, and so does
      the answer 0.5: an error means something only beside another error. And outside the waves it was trained
      on, the network does not know that it does not know.
    </p>
  ),

  question: {
    prompt: (
      <p>
        Four waves, all with a decay of {decay}. The model was trained on periods from 10 to 20. On which of
        the four is its forecast farthest off?
      </p>
    ),
    choices: {
      quicker: {
        label: `period ${periods.quicker}: quicker than any it has met`,
        feedback:
          'It can make nothing of this wave and says something close to 0.5 five times over. That is off by as much as the wave swings, and by no more.',
      },
      quickest: {
        label: `period ${periods.quickest}: the quickest it was trained on`,
        feedback:
          'It has met such waves and still finds them hard: its forecast rises late, and not far enough. But whoever stays near the midline is never very far off.',
      },
      known: {
        label: `period ${periods.known}: well among those it was trained on`,
        feedback: 'Here it is at home: it climbs as the wave climbs, and hardly misses a point.',
      },
      slower: {
        label: `period ${periods.slower}: slower than any it has met`,
        feedback:
          'It looks like the easiest of all, and there lies the trap. The wave climbs gently; the forecast climbs much faster and shoots far beyond. Always saying 0.5 would have been much better, and nothing in the forecast tells you so.',
      },
    },
    found: ({ quicker, quickest, known, slower }) => (
      <>
        Forecast just now, the mean errors are {formatError(quicker.mae)} (period {periods.quicker}),{' '}
        {formatError(quickest.mae)} ({periods.quickest}), {formatError(known.mae)} ({periods.known}) and{' '}
        {formatError(slower.mae)} ({periods.slower}). On the last, always saying 0.5 is off by{' '}
        {formatError(slower.alwaysHalf)}. Set the sliders to these waves, and see how.
      </>
    ),
  } satisfies QuestionText<WaveChoice, Forecasts>,

  code: (
    <p>
      In code, a forecast is no more than this, once there is a <code>model</code>. How to come by one is what
      the rest of the page is about. Every section of the chapter shows its lines in Keras and in
      TensorFlow.js, with the values you have set.
    </p>
  ),
  listing: 'the forecast above',

  goals: (
    <>
      <p>
        You have met the plain LSTM before, often called <em>vanilla</em>: one hidden layer of memory cells,
        and data shaped for it. When you reach the end of this page you will be able to say why one might
        stack several such layers and how Keras does it, to pose the damped sine problem and make examples for
        it, and to fit, judge and use a stack that forecasts it. The chapter has seven parts:
      </p>
      <ol>
        <li>
          Stacked LSTMs: <a href="#why-depth">why depth</a>, and what{' '}
          <a href="#return-sequences">return_sequences</a> is for
        </li>
        <li>
          The damped sine problem: <a href="#sine">a sine</a>, <a href="#damped-sine">a damped one</a>,{' '}
          <a href="#random-sequences">random ones</a>, and <a href="#examples">examples cut from them</a>
        </li>
        <li>
          <a href="#model">Define and compile the model</a>
        </li>
        <li>
          <a href="#fit">Fit it</a>
        </li>
        <li>
          <a href="#evaluate">Evaluate it</a>
        </li>
        <li>
          <a href="#predict">Forecast with it</a>
        </li>
        <li>
          <a href="#complete-example">The complete example</a>, followed by{' '}
          <a href="#further-reading">further reading</a>
        </li>
      </ol>
    </>
  ),
};

export type OverviewText = typeof text;
