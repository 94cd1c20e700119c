import type { ReactNode } from 'react';
import type { Wave } from '../../runs/forecast';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals } from '../../i18n/format';
import type { HeadName } from './heads/heads';
import type { QuestionId } from './questions';
import type { UnitStep, Quantity } from './gates/unit';

interface QuestionWords {
  readonly title: string;
  readonly answer: ReactNode;
  readonly notice: ReactNode;
}

const names: Record<Quantity, string> = {
  i: 'i, input gate',
  f: 'f, forget gate',
  o: 'o, output gate',
  g: 'g, candidate',
  c: 'c, cell state',
  h: 'h, hidden state',
};

const waveWords = ({ period, decay }: Wave): string => `period ${period}, decay ${formatDecimals(decay, 3)}`;

export const text = {
  title: 'Common questions',
  lead: 'What nearly everyone who builds a stack asks, and where this page meets it.',

  links: [
    [
      'ndim-error',
      '“expected ndim=3, found ndim=2”: what does it want?',
      'An axis; the layer below keeps it.',
    ],
    ['why-return-sequences', 'Why return_sequences?', 'So that the layer above has something to read.'],
    ['see-the-gates', 'How do I see the gates at each timestep?', 'By five lines of arithmetic.'],
    ['why-linear', 'Why a linear Dense head?', 'Because the answer is a quantity.'],
    ['why-depth', 'How many layers?', 'Measure: one first.'],
    ['fit', 'Does the batch size reset the memory?', 'No; it sets the number of updates.'],
    ['evaluate', 'Is an error of 0.02 good?', 'Beside which other?'],
    ['flat-forecast', 'Why is my forecast flat, or an echo of the last value?', 'Both cost nothing.'],
    ['complete-example', 'How do I do this with my own series?', 'In ten lines.'],
  ] as readonly (readonly [target: string, question: string, answer: string])[],

  questions: {
    'why-return-sequences': {
      title: 'Why return_sequences?',
      answer: (
        <p>
          Because the layer above needs something to read at every timestep. A layer computes a{' '}
          <Term id="hidden-state">hidden state</Term> at each of them anyway; the switch decides how many
          leave the layer. Here is what layer 1 of the trained model makes of a wave of 50 points. This
          picture, read column by column, is all that layer 2 ever gets to see.
        </p>
      ),
      notice: (
        <p>
          Some rows pulse with the wave and some against it; others find a level of their own and hardly stir.
          Twenty readings of one wave, for layer 2 to combine. How fast the wave turns and how fast it dies
          lies <em>along</em> the rows. Switch it off and one column is left: how things stand at the end, and
          nothing about how they got there. After the last LSTM layer that is just what is wanted, one answer
          per sequence. Step by step in{' '}
          <a href="#return-sequences">7.1.3, what one layer hands to the next</a>.
        </p>
      ),
    },
    'see-the-gates': {
      title: 'How do I see the gates at each timestep?',
      answer: (
        <p>
          Not by an argument: <code>return_sequences=True</code> gives the hidden state h at every timestep,{' '}
          <code>return_state=True</code> the last h and c, and the <Term id="gate">gates</Term> are thrown
          away as soon as they have been used. But they are five lines of arithmetic, and{' '}
          <code>get_weights()</code> gives all that these lines need. This page has worked them out, for every
          unit of the trained model:
        </p>
      ),
      notice: (
        <p>
          Unit 13 of layer 2 is a lively one: its output gate opens widest a few timesteps after each trough
          of the wave and closes again after each crest, and its <Term id="cell-state">cell state</Term> rings
          down as the wave does. Now go through the others. Most forget gates stay close to 0.73, and that is
          σ(1), where Keras’ forget bias of 1 puts them; choose “before training” and you find them all there.
          A cell that keeps 0.73 of its content at each timestep has lost half of it after little more than
          two. One epoch has taught this model to use a few of its gates. How many weights the gates have, and
          which defaults they come with, is in <a href="#model">7.3, the model</a>.
        </p>
      ),
    },
    'why-linear': {
      title: 'Why a linear Dense head?',
      answer: (
        <p>
          Because the answer is a quantity. A Dense layer makes weighted sums, and an{' '}
          <Term id="activation">activation function</Term> after them is a promise about the answer: softmax
          promises shares of one whole, a sigmoid something between 0 and 1, a ReLU nothing below zero. A
          linear head promises nothing and passes the sums on as they are. These are the five sums of the
          trained model under each of the four:
        </p>
      ),
      notice: (
        <p>
          To be fair: these sums were learned for a linear head; trained with a sigmoid, the model would have
          come to others. What no training can mend is what a head is unable to say. Softmax makes five
          numbers that add up to 1, and what follows hardly ever does; the line below the bars adds it up for
          this wave. Pull the slider, and softmax doesn’t even notice. ReLU looks like linear until the sums
          fall below zero: from there it answers 0 and lets no gradient through. A sigmoid pulls all sums
          towards 0.66, the one it leaves as it is. It could still be trained here, since this wave stays
          between 0 and 1, but not for a series in degrees or in euros. More in{' '}
          <a href="#model">7.3, a linear head</a>.
        </p>
      ),
    },
  } satisfies Record<QuestionId, QuestionWords>,

  handedOn: {
    caption:
      'Hidden states of layer 1: a row for each of its units, a column for each timestep, the darker (in the dark theme: the brighter) the higher. The frame holds what layer 2 gets.',
    wave: 'wave',
    unit: (unit: number): string => `unit ${unit}`,
    timestep: (timestep: number): string => `t = ${timestep}`,
    unitColumn: 'unit',
    numbers: 'Hidden states of layer 1 at every fifth timestep.',
    summary: (units: number, timesteps: number, all: boolean): string =>
      all
        ? `The ${units} hidden states of layer 1 at ${timesteps} timesteps: some rise and fall with the wave above them, some against it. All columns are handed on.`
        : `The ${units} hidden states of layer 1 at ${timesteps} timesteps: only the last column is handed on.`,
    reads: (shape: string, count: number): string =>
      `Layer 2 reads the shape ${shape}: ${formatCount(count, 'en')} numbers, a column at each timestep.`,
    refuses: (shape: string, count: number): string =>
      `Layer 2 would get the shape ${shape}, ${count} numbers without a time axis, and refuses.`,
  },

  gates: {
    caption:
      'One unit while the wave goes by. Above the wave that enters the stack, then the three gates, then what they act on. Drag across the figure or move the slider to read the numbers of a timestep.',
    layer: 'layer',
    unit: 'unit',
    timestep: 'timestep',
    waiting: 'Waiting for the trained model.',
    numbers: (layer: number, unit: number): string =>
      `Unit ${unit} of layer ${layer} at every fifth timestep.`,
    tracks: { wave: 'wave', gates: 'gates: 0 shut, 1 open', memory: 'candidate, memory, output' },
    names,
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
    spoken: ({ c, f, before, i, g }: UnitStep): string =>
      `c = f times the c before, plus i times g: ${formatDecimals(c, 3)} = ${formatDecimals(f, 3)} times ${formatDecimals(before, 3)}, plus ${formatDecimals(i, 3)} times ${formatDecimals(g, 3)}`,
    spokenHidden: ({ h, o, c }: UnitStep): string =>
      `h = o times tanh of c: ${formatDecimals(h, 3)} = ${formatDecimals(o, 3)} times tanh of ${formatDecimals(c, 3)}`,
    halfLife: (f: number, steps: number): string =>
      steps === Infinity
        ? `c₋ is the cell state one timestep earlier. With a forget gate of ${formatDecimals(f, 3)} all along, it would never lose any of what it held.`
        : `c₋ is the cell state one timestep earlier. With a forget gate of ${formatDecimals(f, 3)} all along, half of what it held would be gone after ${formatDecimals(steps, 1)} timesteps.`,
  },
  listing: {
    idea: (
      <p>
        The same for any model you have. The loop is a layer’s own definition, run once more with its own
        weights. For a higher layer, feed it the hidden states of the layer below, which is what{' '}
        <code>Model(model.inputs, model.layers[0].output)</code> predicts.
      </p>
    ),
    label: 'gates of layer 1',
    check: (
      <p>
        Compare the last h of the loop with what the layer itself gives: if they agree, you have the order of
        the four blocks right. It is i, f, candidate, o in Keras and in TensorFlow.js; other libraries differ.
      </p>
    ),
  },

  heads: {
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
        ? `${name}: waiting for the trained model.`
        : `${name} answers ${answers.join(', ')}; what follows is ${expected.join(', ')}.`,
  },
};

export type CommonQuestionsText = typeof text;
