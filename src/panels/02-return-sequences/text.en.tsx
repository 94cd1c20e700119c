import type { QuestionText } from '../../experiment/CheckYourself';
import { Term } from '../../glossary/Term';
import { withMinus } from '../../i18n/format';
import type { InputFault } from './input';
import { shapes, type ShapeChoice } from './question';
import type { ExampleName } from './store';

export const text = {
  title: 'return_sequences: what one layer hands to the next',
  lead: 'An LSTM layer reads a value at every timestep. By default it gives back only the last one.',

  idea: (
    <>
      <p>
        In Keras, every LSTM layer reads an array with three axes: sequences,{' '}
        <Term id="timestep">timesteps</Term>, <Term id="feature">features</Term>. It computes a{' '}
        <Term id="hidden-state">hidden state</Term> at each timestep, but unless told otherwise it hands on
        the last of them only: two axes, one vector per sequence. That is just right in front of a{' '}
        <Term id="dense">Dense</Term> layer. In front of another LSTM it isn’t, because that one wants to read
        a sequence too. With <code>return_sequences=True</code> a layer hands on its hidden states at all
        timesteps, and three axes come out where three went in.
      </p>
      <p>
        The smallest case shows it all: <code>LSTM(1)</code>, one unit with 12 parameters, untrained, reads
        the three values 0.1, 0.2, 0.3 in the shape (1, 3, 1), that is, one sequence of three timesteps with
        one feature. Go through the examples from left to right. The numbers are computed as you click, from
        initial weights drawn with the seed in the header.
      </p>
    </>
  ),

  examples: 'Examples',
  exampleNames: {
    one: 'One layer',
    sequence: 'One layer, whole sequence',
    two: 'Two layers',
    four: 'Four layers',
    slip: 'The usual slip',
  } satisfies Record<ExampleName, string>,
  values: 'Input values',
  value: (timestep: number): string => `value ${timestep}`,
  range: (min: number, max: number): string => withMinus(`${min} to ${max}`),
  fault: {
    'not-a-number': (kept: number): string =>
      `This is not a number. Allowed: −1 to 1. Still in force: ${withMinus(String(kept))}.`,
    'out-of-range': (kept: number): string =>
      `This is out of range. Allowed: −1 to 1. Still in force: ${withMinus(String(kept))}.`,
  } satisfies Record<InputFault, (kept: number) => string>,
  size: 'Layers of the stack',
  add: 'Add a layer',
  remove: 'Remove a layer',

  caption:
    'Read from top to bottom, as in code. On each wire, the shape and the values handed on: three strands for a sequence, one for its last state. Dashed, struck out: computed, but not handed on.',
  layer: (number: number): string => `layer ${number}`,
  units: 'units',
  inputWire: 'input',
  outputWire: 'output',
  wire: (number: number): string => `layer ${number} hands on`,
  axes: (shape: readonly number[]): string =>
    shape.length === 3
      ? `3 axes: 1 sequence, ${shape[1]} timesteps, ${shape[2]} ${shape[2] === 1 ? 'feature' : 'features'}`
      : `2 axes: 1 sequence, ${shape[1]} ${shape[1] === 1 ? 'unit' : 'units'}`,
  timestep: (number: number): string => `t = ${number}`,
  notHandedOn: '(not handed on)',

  reply: {
    refused: (layer: number, before: number): string =>
      `Layer ${layer} wants to read a value at every timestep, but layer ${before} hands on only its last state: two axes where three are expected.`,
    mend: (layer: number): string => `Switch on return_sequences in layer ${layer}`,
    theirWords: 'TensorFlow.js says:',
    waiting: 'Waiting for TensorFlow.js…',
    agreement: (shape: readonly number[], largest: number): string => {
      const same = `TensorFlow.js, running the same stack in the background, also gives the output the shape (${shape.join(', ')})`;
      if (largest === 0) return `${same}, and the same values, to the bit.`;
      return largest < 1e-5
        ? `${same}, and the same values: the largest difference is ${withMinus(largest.toExponential(1))}, the rounding of 32-bit numbers.`
        : `${same}, but other values: the largest difference is ${withMinus(largest.toExponential(1))}.`;
    },
  },

  notice: (
    <>
      <p>
        Compare the first two examples: the single value of the first is the last of the three in the second.
        The switch changes nothing in what a layer computes, only how much of it leaves the layer. Then go
        from two layers to four: all but the last have it switched on, and the values of the first layer stay
        as they were. What an untrained network says means nothing yet; here only the shapes matter.
      </p>
      <p>
        Now make the mistake on purpose, with the last example or by adding a layer yourself.{' '}
        <em>expected ndim=3, found ndim=2</em> is among the errors that people who build their first stack ask
        about most. The remedy is never in the layer that complains. It is in the one before.
      </p>
      <p>
        And the last layer? That is your choice. Left off, it gives one answer per sequence, as this chapter
        does; switched on, one answer per timestep, for models that go many-to-many.
      </p>
    </>
  ),
  question: {
    prompt: (
      <p>
        <code>LSTM(3, return_sequences=True)</code>, then <code>LSTM(2, return_sequences=True)</code>, reads
        one sequence of four timesteps. Which shape comes out?
      </p>
    ),
    choices: {
      last: {
        label: <code>{shapes.last}</code>,
        feedback:
          'That would be the last state alone. But the switch is on in the last layer too, so all its states come out.',
      },
      all: {
        label: <code>{shapes.all}</code>,
        feedback:
          'One sequence, a state at each of the four timesteps, and as many numbers in it as the last layer has units.',
      },
      below: {
        label: <code>{shapes.below}</code>,
        feedback:
          'Three is the width of what passes between the layers. Out comes what the last layer computes, and it has two units.',
      },
      refused: {
        label: 'None: Keras complains',
        feedback:
          'It complains when a layer is given two axes. Here the first layer hands on three, so the second is content.',
      },
    },
    found: (found) => (
      <>
        Built in TensorFlow.js just now, the stack’s output says: <code>{found}</code>.
      </>
    ),
  } satisfies QuestionText<ShapeChoice, string>,
  listing: 'your stack',
  keras: (
    <p>Keras draws its own initial weights, so it will print other numbers. The shapes will be the same.</p>
  ),
};

export type ReturnSequencesText = typeof text;
