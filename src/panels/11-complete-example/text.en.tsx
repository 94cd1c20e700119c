import type { Library } from '../../experiment/program-store';

export const text = {
  title: 'The complete example',
  lead: 'Everything above as one program, with the settings you have now.',
  idea: (
    <p>
      This page hides nothing. The same chapter fits on one screen of Python with Keras, or of TypeScript with
      TensorFlow.js. Change a setting anywhere above and its constant changes here; copy the program and it
      runs as it is.
    </p>
  ),
  listing: { keras: 'stacked_lstm.py', tfjs: 'stacked-lstm.ts' } satisfies Record<Library, string>,
  notice: {
    keras: (
      <p>
        Keras draws its random numbers from other generators than this page, so its error will differ from
        yours in the third decimal place. <code>set_random_seed</code> makes it repeat itself on the same
        machine.
      </p>
    ),
    tfjs: (
      <>
        <p>
          The LSTM layers carry four arguments that you would leave out in Keras. Three of them make a
          difference: left alone, TensorFlow.js uses a piecewise linear “hard” sigmoid for the gates, draws
          the kernel from another initializer, and starts the forget gate’s bias at 0 instead of 1. The
          fourth, the orthogonal recurrent kernel, is the same in both and stands there to say so.
        </p>
        <p>
          The program draws its waves with <code>Math.random</code>, which takes no seed, so yours isn’t
          carried over: every run trains on other waves from other weights. TensorFlow.js also unrolls the
          training into thousands of small operations per batch, which is why the stock program needs minutes.
        </p>
      </>
    ),
  } satisfies Record<Library, React.JSX.Element>,
};

export type CompleteExampleText = typeof text;
