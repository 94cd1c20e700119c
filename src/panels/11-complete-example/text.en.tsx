import type { QuestionText } from '../../lesson/CheckYourself';
import { shapeText } from '../../lesson/keras-lines';
import type { Library } from '../../lesson/library-store';
import { Term } from '../../glossary/Term';
import { formatCount } from '../../i18n/format';
import type { Pattern, ThirdLayer } from './question';

export const text = {
  title: 'The complete example',
  lead: 'Everything above as one program, with the settings you have now.',
  idea: (
    <p>
      This page hides nothing. The same chapter fits on one screen of Python with Keras, or of TypeScript with
      TensorFlow.js. Change a setting anywhere above and its constant changes here; copy the program and it
      runs as it is. The sections of the chapter are its paragraphs: two functions for the waves, then the
      model, the fit, the evaluation and the one forecast that is plotted.
    </p>
  ),
  listing: { keras: 'stacked_lstm.py', tfjs: 'stacked-lstm.ts' } satisfies Record<Library, string>,
  notice: {
    keras: (
      <p>
        Keras draws its random numbers from other generators than this page, so its error will differ from
        yours as one <Term id="seed">seed</Term>’s differs from another’s. <code>set_random_seed</code> makes
        it repeat itself on the same machine. Expect minutes of training where the page takes seconds, and a
        progress bar meanwhile.
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
  question: {
    prompt: (
      <p>
        You set <code>LAYERS = 3</code> and run the program. The loop says{' '}
        <code>return_sequences=layer &lt; LAYERS - 1</code>. Which LSTM layers now hand on their whole
        sequence?
      </p>
    ),
    choices: {
      first: {
        label: 'The first alone, as before: the new layer is put on top',
        feedback:
          'The new one needs a sequence to read. So the second layer, which used to be the last, must hand on its own.',
      },
      two: {
        label: 'The first and the second',
        feedback:
          'All but the last: what was the top of the stack has become a layer in the middle, and the loop switches it on without being told.',
      },
      all: {
        label: 'All three',
        feedback:
          'Dense would then make five numbers at each of the fifty timesteps, and y has only one row of five per sequence. The last layer sums up.',
      },
      none: {
        label: 'None: Keras refuses the stack',
        feedback:
          'It would if the second layer kept its switch off. The loop compares with the number of layers, so it can’t be forgotten.',
      },
    },
    found: ({ shapes, parameters }) => (
      <>
        Built in TensorFlow.js just now, the three layers give{' '}
        {shapes.map((shape, index) => (
          <span key={index}>
            {index > 0 && (index === shapes.length - 1 ? ' and ' : ', ')}
            <code>{shapeText(shape)}</code>
          </span>
        ))}
        . The whole model has {formatCount(parameters, 'en')} parameters.
      </>
    ),
  } satisfies QuestionText<Pattern, ThirdLayer>,
};

export type CompleteExampleText = typeof text;
