import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatPercent, formatPlain, formatPower, withMinus } from '../../i18n/format';
import { decimals, indexed, type CellStep, type Quantity } from './cell/cell-step';
import { Letter } from './cell/Letter';
import { shapes, type ShapeChoice } from './question';
import type { ExampleName } from './store';

export const text = {
  title: 'return_sequences: what one layer hands to the next',
  lead: 'An LSTM layer reads a value at every timestep. By default it gives back only the last one.',

  idea: (
    <>
      <p>
        In Keras, every LSTM layer reads an array of the <Term id="shape">shape</Term> (sequences,{' '}
        <Term id="timestep">timesteps</Term>, <Term id="feature">features</Term>): three axes. It computes a{' '}
        <Term id="hidden-state">hidden state</Term> at each timestep, but unless told otherwise it hands on
        the last of them only: two axes, one vector per sequence. That is just right in front of a{' '}
        <Term id="dense">Dense</Term> layer. In front of another LSTM it isn’t, because that one wants to read
        a sequence too. With{' '}
        <Term id="return-sequences">
          <code>return_sequences=True</code>
        </Term>{' '}
        a layer hands on its hidden states at all timesteps, and three axes come out where three went in.
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
  value: (timestep: number): string => `value at t = ${timestep}`,
  range: (min: number, max: number): string => withMinus(`${min} to ${max}`),
  /** @param fault the sentence that says what is wrong */
  refused: (fault: string, kept: number): string =>
    `${fault} Allowed: −1 to 1. Still in force: ${formatPlain(kept)}.`,
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
    kerasWords: 'In Keras, the message ends so:',
    waiting: 'Waiting for TensorFlow.js…',
    agreement: (shape: readonly number[], largest: number): string => {
      const same = `TensorFlow.js, running the same stack in the background, also gives the output the shape (${shape.join(', ')})`;
      if (largest === 0) return `${same}, and the same values, to the bit.`;
      return largest < 1e-5
        ? `${same}, and the same values: the largest difference is ${formatPower(largest, 1)}, the rounding of 32-bit numbers.`
        : `${same}, but other values: the largest difference is ${formatPower(largest, 1)}.`;
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
  cell: {
    /** Read aloud before a symbol: what pressing it does. */
    explain: 'explain',
    title: 'Inside one unit, one timestep at a time',
    idea: (
      <>
        <p>
          What happens in the box? A unit keeps a memory, its <Term id="cell-state">cell state</Term>{' '}
          <Letter of="c" />. At every timestep it changes that memory and shows a part of it, the hidden state{' '}
          <Letter of="h" />. <Term id="gate">Gates</Term> decide how much: numbers between 0 and 1 that
          something is multiplied by. The <Term id="forget-gate">forget gate</Term> <Letter of="f" /> says how
          much of the old memory stays, the <Term id="input-gate">input gate</Term> <Letter of="i" /> how much
          of something new is let in, the <Term id="candidate">candidate</Term> <Letter of="g" />; and the{' '}
          <Term id="output-gate">output gate</Term> <Letter of="o" /> how much of the result is shown.
        </p>
        <p>
          Where do the gates and the candidate get their numbers? Each of the four is a neuron of the plainest
          kind. It multiplies the input by a <Term id="weight">weight</Term> <Letter>w</Letter>, which Keras
          keeps in the <Term id="kernel">kernel</Term>, and the hidden state of the timestep before by
          another, <Letter>u</Letter>, from the <Term id="recurrent-kernel">recurrent kernel</Term>. It adds a{' '}
          <Term id="bias">bias</Term> <Letter>b</Letter> and sends the sum <Letter>z</Letter> through an{' '}
          <Term id="activation">activation function</Term>: the three gates through a{' '}
          <Term id="sigmoid">sigmoid</Term> σ, which ends between 0 and 1, the candidate through a{' '}
          <Term id="tanh">tanh</Term>, which ends between −1 and 1. Three numbers for each of the four: those
          are the 12 parameters of <code>LSTM(1)</code>, and all of them are at work below, on the stack and
          the values you have drawn above. Move the cursor through time; point at a symbol to see where it
          goes.
        </p>
      </>
    ),
    cursor: 'timestep',
    caption: (units: number): string =>
      `${
        units === 1
          ? 'The unit of your first layer'
          : `Unit 1 of the ${units} in your first layer; each of the others has weights of its own and reads the same input and the same hidden states`
      }. Time runs to the right and layers go up, as in the drawing of 7.1. A box is filled as far as its gate is open, the candidate’s up or down from its middle. Rounded to four decimals, computed with more.`,
    reads: 'It reads',
    handedOn: 'handed on',
    notHandedOn: 'not handed on',
    drawn: ({ timestep: t, x, gates, c, h }: CellStep): string =>
      `An LSTM unit at timestep ${t}: it reads ${decimals(x)}; forget gate ${decimals(gates.f.value)}, input gate ${decimals(gates.i.value)}, candidate ${decimals(gates.g.value)} and output gate ${decimals(gates.o.value)} lead from the old cell state to the new one, ${decimals(c)}, and to the hidden state ${decimals(h)}.`,
    story: ({ timestep: t, x, cBefore, gates, kept, added, c, h }: CellStep): string =>
      t === 0
        ? `The unit reads ${decimals(x)}. There is nothing to keep yet; ${formatPercent(gates.i.value)} of the candidate goes in, so the memory becomes ${decimals(c)}. The output gate shows about ${formatPercent(gates.o.value)} of it: ${decimals(h)}.`
        : `The unit reads ${decimals(x)}. It keeps ${formatPercent(gates.f.value)} of its memory ${decimals(cBefore)}, which leaves ${decimals(kept)}, and adds ${formatPercent(gates.i.value)} of the candidate, ${decimals(added)}. The new memory is ${decimals(c)}; about ${formatPercent(gates.o.value)} of it is shown: ${decimals(h)}.`,
    about: {
      x: ({ timestep: t, x }) =>
        `${indexed('x', t)} = ${decimals(x)}, the value read at this timestep. All four boxes read it, each with a weight of its own.`,
      hBefore: ({ timestep: t, hBefore }) =>
        t === 0
          ? `${indexed('h', t - 1)} = 0. Before the first timestep nothing has been shown, so the recurrent weights have nothing to multiply.`
          : `${indexed('h', t - 1)}, what ${hBefore.length === 1 ? 'the unit' : 'all units of the layer'} showed at timestep ${t - 1}, comes back as an input beside ${indexed('x', t)}. This loop makes the layer recurrent.`,
      cBefore: ({ timestep: t }) =>
        t === 0
          ? `${indexed('c', t - 1)} = 0. Every sequence starts with an empty memory.`
          : `${indexed('c', t - 1)}, the memory. No weight touches it and nothing squashes it on its way: it is scaled, something is added, and on it goes.`,
      f: ({ timestep: t, gates }) =>
        `The forget gate keeps ${formatPercent(gates.f.value)} of ${indexed('c', t - 1)}. Its bias starts at 1, the others at 0, so that an untrained unit would rather remember than forget.`,
      i: ({ timestep: t, gates }) =>
        `The input gate lets in ${formatPercent(gates.i.value)} of the candidate ${indexed('g', t)}.`,
      g: ({ timestep: t }) =>
        `${indexed('g', t)}, the candidate: what the unit would add to its memory if the input gate were wide open. Unlike a gate it may be negative.`,
      o: ({ timestep: t, gates }) =>
        `The output gate shows ${formatPercent(gates.o.value)} of tanh(${indexed('c', t)}). What is not shown is still remembered.`,
      c: ({ timestep: t, kept, added, isLast }) =>
        `${indexed('c', t)}, the new memory: ${decimals(kept)} kept and ${decimals(added)} added. ${isLast ? 'The sequence ends here, and the memory with it; no other layer ever sees it.' : `It goes to timestep ${t + 1} and nowhere else; no other layer ever sees it.`}`,
      h: ({ timestep: t, isLast, handedOn }) =>
        `${indexed('h', t)}, what the unit shows. ${isLast ? 'This is its last one, which is handed on in any case.' : `It goes back to the layer’s own gates at timestep ${t + 1}; upwards, it is ${handedOn ? 'handed on, because return_sequences is on' : 'not handed on, because return_sequences is off'}.`}`,
    } satisfies Record<Quantity, (step: CellStep) => string>,
    notice: (
      <>
        <p>
          Go back to <Letter>t</Letter> = 0: with <Letter of="h" index={-1} /> and{' '}
          <Letter of="c" index={-1} /> at zero there is nothing to forget, and only the input and the biases
          speak. Then step forwards. What left on the right comes in on the left, the boxes fill differently,
          yet the twelve parameters stay the same at every timestep. So a longer sequence needs no more of
          them.
        </p>
        <p>
          Follow the thick line. The memory passes from one timestep to the next scaled and added to, but
          through no weights and no squashing function. That is how an LSTM can carry something across many
          timesteps. And look at the arrow that leaves at the top: there is one at each timestep, computed
          whether or not anybody reads it. <code>return_sequences</code> decides just that, and the layer
          above receives <Letter of="h" />, never <Letter of="c" />.
        </p>
        <p>
          Untrained, the gates stay near where their biases put them: σ(1) is 0.73, σ(0) is 0.5. When to open
          and when to shut is what training will have to teach them. Another seed in the header draws other
          weights.
        </p>
      </>
    ),
  },

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
