import type { ReactNode } from 'react';
import type { QuestionText } from '../../lesson/CheckYourself';
import type { Wave } from '../../runs/forecast';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals } from '../../i18n/format';
import { Formula } from '../../ui/Formula';
import { names } from '../../inside/text.en';
import type { Quantity } from '../../inside/unit';
import type { HeadName } from './heads/heads';
import type { Change, Changes } from './question';
import type { Pulse } from './stack/pulses';

type Groups = Readonly<Record<Pulse, readonly number[]>>;

const count = (value: number): string => formatCount(value, 'en');

const movements: Record<Pulse, string> = {
  with: 'moves with the wave',
  against: 'moves against the wave',
  apart: 'runs ahead of the wave or behind it',
  still: 'hardly moves',
};

const waveWords = ({ period, decay }: Wave): string => `period ${period}, decay ${formatDecimals(decay, 3)}`;

/** "unit 3 hardly moves", "units 3, 5 and 8 hardly move", or nothing where there is no such unit. */
function move(units: readonly number[], one: string, more: string): readonly string[] {
  if (units.length === 0) return [];
  if (units.length === 1) return [`unit ${units[0]} ${one}`];
  return [`units ${units.slice(0, -1).join(', ')} and ${units.at(-1)} ${more}`];
}

const movesOf = (groups: Groups): string =>
  [
    ...move(groups.with, 'rises and falls with the wave', 'rise and fall with the wave'),
    ...move(groups.against, 'goes against it', 'go against it'),
    ...move(groups.apart, 'runs ahead of it or behind', 'run ahead of it or behind'),
    ...move(groups.still, 'hardly moves', 'hardly move'),
  ].join('; ');

export const text = {
  title: 'Define and compile the model',
  lead: 'The chapter’s model: two LSTM layers of 20 units, a Dense layer of 5, and 5,145 numbers to learn.',

  idea: (
    <>
      <p>
        Fifty values come in, one at a time. The first LSTM layer passes on 20 numbers at <em>every</em>{' '}
        timestep, its hidden state; that is what <code>return_sequences=True</code> is for. The second reads
        those fifty vectors as its own sequence and passes on only its <em>last</em> state: 20 numbers that
        have to sum up the whole wave. A <Term id="dense">Dense</Term> layer turns them into five, which we
        read as the next five timesteps.
      </p>
      <p>
        The chapter found two layers of twenty units by a few trials: good enough, not the best possible.
        Change either, and the page follows.
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

  stack: {
    title: 'The trained stack on one wave',
    idea: (
      <p>
        Here is the chapter’s model after its training, reading a wave. Each row of layer 1 is one unit’s{' '}
        <Term id="hidden-state">hidden state</Term> over time. This picture, read column by column, is all
        that layer 2 ever gets to see: how fast the wave turns, and how fast it dies, lies <em>along</em> the
        rows. Switch <code>return_sequences</code> off: one column is left. It could sum the wave up, as layer
        2’s last column does; but it has no time axis, and layer 2 refuses it. Layer 2 itself hands on its
        last column only, to the Dense layer.
      </p>
    ),
    caption:
      'Darker (in the dark theme: brighter) is higher; frames hold what leaves a layer. Press on a cell to read it, or use the arrow keys.',
    switch: (
      <>
        <code>return_sequences</code> in layer 1
      </>
    ),
    waiting: 'Waiting for the page’s model.',
    key: ['what the model sees', 'what really follows', 'the five answers'],
    layer: (layer: number, units: number): string => `layer ${layer}: hidden states of ${units} units`,
    cell: (layer: number, unit: number, timestep: number, value: number, pulse: Pulse): string =>
      `Layer ${layer}, unit ${unit}, timestep ${timestep}: h = ${formatDecimals(value, 3)}. This unit ${movements[pulse]}.`,
    pulses: (layer: number, groups: Groups): string =>
      `Layer ${layer}: ${groups.with.length} of its units with the wave, ${groups.against.length} against it, ${groups.apart.length} ahead or behind, ${groups.still.length} nearly still.`,
    summary: (layers: readonly Groups[], answers: readonly string[], expected: readonly string[]): string =>
      `${layers
        .map((groups, layer) => `In layer ${layer + 1}, ${movesOf(groups)}.`)
        .join(
          ' ',
        )} Only the last column of layer ${layers.length} goes on to the Dense layer, which answers ${answers.join(', ')}; what really follows is ${expected.join(', ')}.`,
    reads: (shape: string, numbers: number, layers: number): string =>
      layers > 1
        ? `Layer 2 reads ${shape}: ${count(numbers)} numbers, column by column.`
        : 'The Dense layer reads the last column.',
    refuses: (shape: string, numbers: number): string =>
      `Layer 2 would get the shape ${shape}, ${numbers} numbers without a time axis, and refuses.`,
    numbers: 'Wave, hidden states and answers, timestep by timestep.',
  },

  gates: {
    title: 'One unit’s gates over time',
    idea: (forget: number, halfLife: number): ReactNode => (
      <p>
        No argument of Keras returns the <Term id="gate">gates</Term>, so the page has worked them out, for
        the unit chosen above. Most forget gates stay close to {formatDecimals(forget, 2)}: that is σ(1),
        where Keras’ forget bias of 1 puts them before training. A cell that keeps so much at each timestep
        has lost half of it after {formatDecimals(halfLife, 1)}.
      </p>
    ),
    caption: 'The wave, the three gates, and what they act on. Drag across it, or move the slider.',
    layer: 'layer',
    unit: 'unit',
    timestep: 'timestep',
    waiting: 'Waiting for the page’s model.',
    numbers: (layer: number, unit: number): string =>
      `Unit ${unit} of layer ${layer} at every fifth timestep.`,
    tracks: { wave: 'wave', gates: 'gates: 0 shut, 1 open', memory: 'candidate, memory, output' },
    summary: (
      layer: number,
      unit: number,
      extents: Partial<Record<Quantity, readonly [number, number]>>,
    ): string =>
      `Unit ${unit} of layer ${layer} over time. ${(Object.keys(names) as Quantity[])
        .map((name) => {
          const [lowest, highest] = extents[name] ?? [Number.NaN, Number.NaN];
          return `${names[name]}: ${formatDecimals(lowest, 2)} to ${formatDecimals(highest, 2)}`;
        })
        .join('; ')}.`,
  },
  gatesCode: {
    fold: 'The gates of your own model, in a dozen lines',
    idea: (
      <p>
        <code>return_sequences=True</code> gives the hidden state h at every timestep,{' '}
        <code>return_state=True</code> the last h and c; the gates are thrown away as soon as they have been
        used. But <code>get_weights()</code> gives all that they are made from. The loop is a layer’s own
        definition, run once more with its own weights. For a higher layer, feed it the hidden states of the
        layer below, which is what <code>Model(model.inputs, model.layers[0].output)</code> predicts.
      </p>
    ),
    label: 'gates of layer 1',
    check: (
      <p>
        Compare the last h of the loop with what the layer itself gives: if they agree, you have the order of
        the four blocks right. It is i, f, candidate, o in Keras, TensorFlow.js and PyTorch; ONNX, for one,
        has another.
      </p>
    ),
  },

  listing: 'the model, with your settings',
  loss: (
    <p>
      <code>compile</code> adds what training needs: the loss, here the mean absolute error (MAE), how far off
      a forecast point is on average; and the <Term id="optimizer">optimizer</Term>{' '}
      <Term id="adam">Adam</Term>, a gradient descent that adapts a step size for every weight. The{' '}
      <Term id="learning-rate">learning rate</Term> scales them all; the chapter leaves it at Keras’ default,
      0.001.
    </p>
  ),

  count: {
    title: (parameters: string): string => `Where ${parameters} comes from`,
    idea: (
      <>
        <p>
          An LSTM layer holds four small networks of the same size: input gate, forget gate, candidate and
          output gate. In each, every unit has a <Term id="weight">weight</Term> for each number from below,
          one for each of the layer’s own hidden values a timestep before, and a bias:
        </p>
        <Formula>4 · (units · (inputs + units) + units)</Formula>
        <p>
          Those are the layer’s <Term id="parameter">parameters</Term>. The number of timesteps is not in it:
          every step uses the same weights. The last column asks TensorFlow.js, which has built the model.
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
        The chapter’s second layer is almost twice the first: it reads 20 numbers at each timestep, not one.
        The chapter checks all this by the printed summary (here TensorFlow.js’; Keras writes None for null):
      </p>
    ),
  },
  printed: {
    label: 'model.summary()',
    earlier: 'model.summary(), from before your last change',
  },

  heads: {
    fold: 'Why a linear Dense head? Four heads on the same five sums',
    idea: (
      <p>
        The Dense layer has no <Term id="activation">activation</Term> argument, so it gets the default,
        linear: weighted sums plus a bias, passed on as they are. (It is the <em>output</em> layer that is
        linear; the LSTM layers use sigmoid for their gates, tanh for the candidate and the output.) An
        activation function after the sums is a promise about the answer: softmax promises shares of one
        whole, a sigmoid something between 0 and 1, a ReLU nothing below zero. A linear head promises nothing,
        which suits a quantity. These are the five sums of the page’s model under each of the four:
      </p>
    ),
    notice: (
      <p>
        To be fair: these sums were learned for a linear head; trained with a sigmoid, the model would have
        come to others. What no training can mend is what a head is unable to say. Softmax makes five numbers
        that add up to 1, and what follows hardly ever does; the line below the bars adds it up for this wave.
        Pull the slider, and softmax doesn’t even notice. ReLU looks like linear until a sum falls below zero:
        from there it answers 0 and lets no gradient through, so it may never recover. A sigmoid pulls all
        sums towards 0.66, the one it leaves as it is. It could still be trained here, since this wave stays
        between 0 and 1, but not for a series in degrees or in euros. And no head at all? Then the answers
        would be the 20 hidden values, which are not five, and each between −1 and 1.
      </p>
    ),
    caption: (wave: Wave): string =>
      `Bars: what each head answers for the five points after the wave (${waveWords(wave)}). The strokes across them: what really follows.`,
    shift: 'add to all five sums',
    step: 'point',
    numbers: 'Answers of the four heads.',
    expected: 'what follows',
    sums: (softmax: number, expected: number): string =>
      `The five numbers of softmax add up to ${formatDecimals(softmax, 2)}; what really follows adds up to ${formatDecimals(expected, 2)}.`,
    error: 'error',
    promises: {
      linear: 'The sums as they are.',
      relu: 'Never below zero.',
      sigmoid: 'Between 0 and 1, bent; a sum of 0 becomes 0.5.',
      softmax: 'Shares of one whole: five numbers that add up to 1.',
    } satisfies Record<HeadName, string>,
    summary: (name: HeadName, answers: readonly string[], expected: readonly string[]): string =>
      answers.length === 0
        ? `${name}: waiting for the page’s model.`
        : `${name} answers ${answers.join(', ')}; what follows is ${expected.join(', ')}.`,
  },

  defaults: {
    fold: 'The same call, two models: Keras’ defaults and TensorFlow.js’, and the hard sigmoid',
    idea: (
      <p>
        TensorFlow.js has the defaults of an older Keras: <code>hard_sigmoid</code> was Keras’ own for the
        gates until 2019, so the chapter’s 0.02 of 2017 was obtained with it. (Keras 3 has since given that
        name to another function, x / 6 + 0.5, flat beyond ±3.) Leave these arguments out, and the two
        libraries build different models today:
      </p>
    ),
    caption: 'Defaults of an LSTM and a Dense layer, Keras 3 and TensorFlow.js 4.22',
    argument: 'argument',
    chart: {
      caption: 'The two gate functions. A gate near 0 is shut, near 1 open.',
      x: 'input of the gate',
      y: 'how far it opens',
      summary: (gap: number, x: number): string =>
        `The piecewise linear hardSigmoid stays close to the sigmoid and is furthest from it at ±${x}, by ${formatDecimals(gap, 3)}.`,
    },
    notice: (gap: number, x: number): ReactNode => (
      <p>
        The hard sigmoid is never more than {formatDecimals(gap, 3)} away, at ±{x}; beyond ±{x} it is exactly
        0 or 1, and its gradient is zero. That seems little, but what a cell holds passes its forget gate at
        every timestep, fifty times in a row. Weights trained with one and run with the other give other
        forecasts, without any error message. This page names all five arguments, so that its models are
        Keras’ models; the forget gate’s bias starts at 1, which makes a cell remember at first.
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        The trained stack reads a wave of 50 points. Which of these would leave its five answers exactly as
        they are?
      </p>
    ),
    choices: {
      order: {
        label: 'Layer 1’s fifty columns reach layer 2 in reverse order',
        feedback:
          'The same thousand numbers arrive. But layer 2 reads them one after the other, and how the wave moves lies in their order.',
      },
      ends: {
        label: 'Only layer 1’s last column reaches layer 2; the others are zeros',
        feedback:
          'Then layer 2 has to do with one summary of the wave. Its weights were trained to read all fifty columns.',
      },
      thrown: {
        label: 'All of layer 2’s columns but the last are thrown away',
        feedback:
          'The Dense layer never got the others. That is what it means that return_sequences is off in the last LSTM layer.',
      },
      rows: {
        label: 'Layer 1’s twenty rows reach layer 2 upside down',
        feedback:
          'Each weight of layer 2 belongs to one unit of layer 1. Other rows under the old weights make other sums.',
      },
    },
    found: ({ order, ends, thrown, rows }) => (
      <>
        Run four times just now. Some answer moves by {formatDecimals(order, 2)} with the order reversed, by{' '}
        {formatDecimals(ends, 2)} with the last column alone, by {formatDecimals(rows, 2)} with the rows
        upside down, and {thrown === 0 ? 'none moves at all' : `by ${formatDecimals(thrown, 2)}`} without
        layer 2’s other columns.
      </>
    ),
  } satisfies QuestionText<Change, Changes>,
};

export type ModelText = typeof text;
