import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals } from '../../i18n/format';
import { Formula } from '../../ui/Formula';
import { changes, type Change, type Counts } from './question';

const count = (value: number): string => formatCount(value, 'en');

export const text = {
  title: 'Define and compile the model',
  lead: 'Two LSTM layers of 20 units, a Dense layer of 5, and 5,145 numbers to learn.',

  idea: (
    <>
      <p>
        Now the data has a shape, and the model follows from it. Fifty values come in, one at a time. The
        first LSTM layer reads them and passes on 20 numbers at <em>every</em> timestep, its hidden state;
        that is what <code>return_sequences=True</code> is for. The second layer reads those fifty vectors as
        its own sequence and passes on only its <em>last</em> hidden state, 20 numbers that have to sum up the
        whole wave. A <Term id="dense">Dense</Term> layer turns them into five numbers, and we read those as
        the next five timesteps. (The Chinese article says 20 timesteps here. That was the length of the
        plotted examples; the problem itself has 50.)
      </p>
      <p>
        Why two layers, why twenty units? The chapter found them by trial and says so: good enough to be
        competitive, not tuned. Take them as a starting point. Change either here and everything on the page
        follows.
      </p>
    </>
  ),
  architecture: {
    caption:
      'Three lines carry a whole sequence, one line a single vector. “None” is the batch axis: any number of sequences.',
    parameters: (name: string, parameters: string): string => `${name}, ${parameters} parameters`,
    sequence: (width: number, timesteps: number): string =>
      `${width} ${width === 1 ? 'number' : 'numbers'} at each of ${timesteps} timesteps`,
    vector: (width: number): string => (width === 1 ? '1 number' : `${width} numbers, once`),
    summary: (lstmLayers: number, shapes: readonly string[]): string =>
      `${lstmLayers} LSTM ${lstmLayers === 1 ? 'layer' : 'layers'} and a Dense layer in a row; the shapes from wire to wire are ${shapes.join(', then ')}.`,
  },
  listing: 'the model, with your settings',
  loss: (
    <p>
      <code>compile</code> adds what training needs. The loss is the mean absolute error (MAE): how far off a
      forecast point is on average, in the units of the wave itself. The <Term id="optimizer">optimizer</Term>{' '}
      is <Term id="adam">Adam</Term>, a form of gradient descent that keeps a step size for every single
      weight, adapted as it goes. The <Term id="learning-rate">learning rate</Term> scales all those steps;
      Keras’ default for Adam is 0.001, and the chapter leaves it there.
    </p>
  ),

  count: {
    title: 'Where 5,145 comes from',
    idea: (
      <>
        <p>
          An LSTM layer holds four small networks of the same size: input gate, forget gate, candidate and
          output gate. In each of them every unit has one <Term id="weight">weight</Term> for each number that
          comes from below, one for each of the layer’s own hidden values from the timestep before, and one
          bias:
        </p>
        <Formula>4 · (units · (inputs + units) + units)</Formula>
        <p>
          Together they are the layer’s <Term id="parameter">parameters</Term>, the numbers that training
          sets. The number of timesteps is not in the formula, because the same weights are used again at
          every step. The page works each count out with your settings, and the last column asks
          TensorFlow.js, which has built the same model in the background.
        </p>
      </>
    ),
    caption: 'Parameters of each layer, by formula and as built',
    layer: 'layer, output shape',
    ours: 'by formula',
    theirs: 'as built',
    total: 'total',
    asking: 'Asking TensorFlow.js…',
    check: {
      same: 'TensorFlow.js counts the same in every layer.',
      different: 'TensorFlow.js counts differently: something is wrong in the formula above.',
    },
    notice: (
      <p>
        In the chapter’s model the second layer is almost twice the size of the first, though both have 20
        units: it reads 20 numbers at each timestep where the first reads one. In the formula the units are
        multiplied by themselves. The chapter uses the printed summary for the same check: it reads off the
        shapes of input and output and finds both hidden layers there.
      </p>
    ),
  },
  printed: {
    label: 'model.summary()',
    earlier: 'model.summary(), from before your last change',
  },

  linear: {
    title: 'A linear head',
    idea: (
      <>
        <p>
          The Dense layer has no <Term id="activation">activation</Term> argument, so it gets the default,
          linear: a weighted sum plus a bias, passed on as it is. It is the <em>output</em> layer that is
          linear. The Chinese article says it of the input layer, but the LSTM layers use sigmoid for their
          gates and tanh for the candidate and the output.
        </p>
        <p>
          Why linear? Because the answer is a quantity. A softmax would make probabilities of it, and a ReLU
          could not go below zero. A sigmoid would do, since the wave stays between 0 and 1, but it bends the
          scale: the nearer to either end, the more input it takes to move the output a little. A weighted sum
          can reach any value. The price is that nothing keeps the forecast between 0 and 1; it has to learn
          that. And the head is needed: without it you would get the 20 hidden values themselves, which are
          not five, and each between −1 and 1.
        </p>
      </>
    ),
  },

  defaults: {
    title: 'The same call, two meanings',
    idea: (
      <p>
        TensorFlow.js speaks Keras, with an accent. Leave an LSTM’s arguments out and the two libraries build
        different models:
      </p>
    ),
    caption: 'Defaults of an LSTM layer, Keras 3 and TensorFlow.js 4.22',
    argument: 'argument',
    chart: {
      caption: 'The two gate functions. A gate near 0 is shut, near 1 open.',
      x: 'input of the gate',
      y: 'how far it opens',
      summary: (gap: number, x: number): string =>
        `The piecewise linear hardSigmoid stays close to the sigmoid and is furthest from it at ±${x}, by ${formatDecimals(gap, 3)}.`,
    },
    notice: (gap: number, x: number): React.JSX.Element => (
      <p>
        The hard sigmoid is never more than {formatDecimals(gap, 3)} away, at ±{x}, but what a cell holds
        passes its forget gate at every timestep, fifty times in a row. From there on the hard one is exactly
        0 or 1, and its gradient is zero. Weights trained with one and run with the other give other
        forecasts, without any error message. This page names all four arguments, so that its models are
        Keras’ models; the forget gate’s bias starts at 1, which makes a cell remember at first.
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        Each of these changes doubles one number of the chapter’s model and leaves the others alone. Which one
        gives you the most parameters to train?
      </p>
    ),
    choices: {
      units: {
        label: `${changes.units.units} units in each layer`,
        feedback:
          'Units are multiplied by units: by those of the layer below, and by the layer’s own of the timestep before. Twice as many make almost four times the weights.',
      },
      layers: {
        label: `${changes.layers.layers} layers of LSTM`,
        feedback:
          'Every layer on top costs as much as the second one, and no more: depth is paid for by addition, width by multiplication.',
      },
      length: {
        label: `${changes.length.length} timesteps to read`,
        feedback:
          'That doubles the computing, not the model: all timesteps share one set of weights. It is what makes the network recurrent.',
      },
      outputs: {
        label: `${changes.outputs.outputs} points ahead`,
        feedback: 'Only the Dense layer grows, and it is the smallest of the three.',
      },
    },
    found: ({ chapter, units, layers, length, outputs }) => (
      <>
        TensorFlow.js has just built all of them. From {count(chapter)} parameters the model goes to{' '}
        {count(units)} with twice the units, {count(layers)} with twice the layers, {count(length)} with twice
        the length, and {count(outputs)} with twice the points.
      </>
    ),
  } satisfies QuestionText<Change, Counts>,
};

export type ModelText = typeof text;
