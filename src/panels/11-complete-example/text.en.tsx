import type { QuestionText } from '../../lesson/CheckYourself';
import type { Library } from '../../lesson/library-store';
import { Term } from '../../glossary/Term';
import { formatDecimals } from '../../i18n/format';
import { kerasTimes } from './facts';
import { asked, type Leak, type LeakChoice } from './question';

export const text = {
  title: 'The complete example',
  lead: 'Everything above as one program, with the settings you have now; then, what to change for a series of your own.',
  idea: (
    <p>
      This page hides nothing: the same chapter is some sixty lines of Python with Keras, or of TypeScript
      with TensorFlow.js. Change a setting anywhere above, and its constant changes here; copy the program,
      and it runs. Its paragraphs are the chapter’s sections: two functions for the waves, the model, the fit,
      the evaluation, one forecast.
    </p>
  ),
  listing: { keras: 'stacked_lstm.py', tfjs: 'stacked-lstm.ts' } satisfies Record<Library, string>,
  notes: {
    keras: 'How long it takes, and why its error is not this page’s',
    tfjs: 'What TensorFlow.js must be told, and why it is slow',
  } satisfies Record<Library, string>,
  notice: {
    keras: (
      <p>
        Keras draws its random numbers from other generators than this page, so its error differs from yours
        as one <Term id="seed">seed</Term>’s differs from another’s; <code>set_random_seed</code> makes it
        repeat itself on the same processor. Where we measured, compiling included, it took {kerasTimes.jax}{' '}
        times as long as this page on JAX and {kerasTimes.tensorflow} times on TensorFlow. The chapter, in
        2017, spoke of minutes.
      </p>
    ),
    tfjs: (
      <>
        <p>
          The layers carry arguments that you would leave out in Keras. Left alone, TensorFlow.js uses a
          piecewise linear “hard” sigmoid for the gates, draws the kernels of the LSTM and of the Dense layer
          from a normal distribution, and starts the forget gate’s bias at 0 instead of 1. The orthogonal
          recurrent kernel is the same in both, and stands there to say so.
        </p>
        <p>
          <code>Math.random</code> takes no seed, so yours isn’t carried over: every run trains on other waves
          from other weights. TensorFlow.js also unrolls the training into thousands of small operations per
          batch, which is why the stock program needs more than a minute.
        </p>
      </>
    ),
  } satisfies Record<Library, React.JSX.Element>,
  takeHome: 'Take it home',
  handIn: 'Hand it in',
  own: {
    title: 'From this toy to your own series',
    idea: (
      <p>
        The waves here are clean, alike and as many as you like. Your series is noisy, and you have only one.
      </p>
    ),
    lines: (
      <ol>
        <li>
          <strong>Make samples of windows.</strong> One long series gives many, each a{' '}
          <Term id="window">window</Term>: <a href="#examples">some points to read, the next to forecast</a>.
        </li>
        <li>
          <strong>But split by time first</strong>, and cut each part by itself. Windows overlap; the question
          below shows what that does.
        </li>
        <li>
          <strong>Choose on a</strong> <Term id="validation-set">validation set</Term>, and{' '}
          <a href="#evaluate">test on what is still fresh</a>, once.
        </li>
        <li>
          <strong>Scale</strong> by the training part’s mean and spread:{' '}
          <a href="#return-sequences">hidden states live between −1 and 1</a>.
        </li>
        <li>
          <strong>Sample densely enough.</strong> Too few points a period, and{' '}
          <Term id="aliasing">aliasing</Term> shows <a href="#sine-aliasing">a wave that isn’t there</a>.
        </li>
        <li>
          <strong>Take out trend and season</strong>, which <a href="#examples">we had no need to do</a>, or
          give the model the date.
        </li>
        <li>
          <strong>A</strong> <Term id="baseline">baseline</Term> <strong>first</strong>: the last value, the
          same hour yesterday, <a href="#evaluate">a linear regression</a>.
        </li>
        <li>
          <strong>One layer first.</strong> Add a second if it wins{' '}
          <a href="#why-depth">over several seeds</a>; deeper stacks may start slowly, as{' '}
          <a href="#deeper">the wave fades on its way up</a>.
        </li>
        <li>
          <strong>Let</strong> <a href="#learning-rate-schedule">the rate</a> <strong>fall</strong>, and keep
          the weights that were best on the validation set (<Term id="early-stopping">early stopping</Term>;{' '}
          <a href="#fit">why not the training loss</a>).
        </li>
        <li>
          <strong>Look at single forecasts</strong>, <a href="#predict">the lively ones</a>, and at data the
          training never saw: <a href="#evaluate">noise, another phase</a>.
        </li>
      </ol>
    ),
  },
  question: {
    prompt: (
      <p>
        A random walk of {asked.points} points: each step goes up or down by chance. You cut it into all its
        windows of {asked.read} + {asked.forecast}, shuffle them and put a fifth aside. A look-up answers each
        of these with the tail of the training window most like it, and beats the last value. What has it
        found?
      </p>
    ),
    choices: {
      pattern: {
        label: 'A pattern that the last value misses',
        feedback:
          'In a random walk there is none to find: each step is drawn afresh. Split by time, the look-up loses.',
      },
      overlap: {
        label: 'The answers: the windows overlap',
        feedback:
          'Nearly every window put aside has a twin in the training set that begins a step or two away and holds most of its answer. Cut the series in two first, then each part into windows.',
      },
      luck: {
        label: 'Nothing: with another seed it would lose',
        feedback: 'It wins with every seed we tried, as long as the windows are shuffled before the split.',
      },
      baseline: {
        label: 'Nothing: the last value is a poor baseline here',
        feedback: 'For a random walk it is the best there is: the next steps go up as often as down.',
      },
    },
    found: ({ aside, shared, shuffled, byTime }) => (
      <>
        Tried just now: {shared} of {aside} windows put aside share points with a training window, and the
        look-up errs by {formatDecimals(shuffled.lookUp, 2)}, the last value by{' '}
        {formatDecimals(shuffled.last, 2)}. Split by time, it errs by {formatDecimals(byTime.lookUp, 2)}{' '}
        against {formatDecimals(byTime.last, 2)}.
      </>
    ),
  } satisfies QuestionText<LeakChoice, Leak>,
};

export type CompleteExampleText = typeof text;
