import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatDecimals, formatPercent, formatPlain, formatPower, withMinus } from '../../i18n/format';
import { decimals, indexed, type CellStep, type Quantity } from './cell/cell-step';
import { Letter } from './cell/Letter';
import type { ReadingChoice, Readings } from './question';
import type { ExampleName } from './store';

export const text = {
  title: 'return_sequences: what one layer hands to the next',
  lead: 'At every timestep an LSTM layer computes a hidden state. By default it hands on only the last.',

  idea: (
    <p>
      Two things to know before you stack: what one unit does at one timestep, and how much of it leaves the
      layer. If you know the gates, go straight to <a href="#the-switch">the switch</a>.
    </p>
  ),

  switch: {
    title: 'The switch',
    idea: (
      <>
        <p>
          Every LSTM layer reads three axes, the <Term id="shape">shape</Term> (sequences,{' '}
          <Term id="timestep">timesteps</Term>, <Term id="feature">features</Term>). Unless told otherwise, it
          hands on its last hidden state only: two axes. That is just right in front of a{' '}
          <Term id="dense">Dense</Term> layer, but another LSTM wants a sequence too. With{' '}
          <Term id="return-sequences">
            <code>return_sequences=True</code>
          </Term>{' '}
          all hidden states leave the layer, and three axes come out.
        </p>
        <p>
          The smallest case: <code>LSTM(1)</code>, hidden layer and output layer in one, reads 0.1, 0.2, 0.3
          in the shape (1, 3, 1). Go through the examples.
        </p>
      </>
    ),
    notice: (
      <>
        <p>
          The single value of the first example is the last of the three in the second: the switch changes
          nothing in what a layer computes, only how much of it leaves. Untrained values mean nothing yet;
          look at the shapes. In a stack, every layer but the last has it on. The last is your choice: off,
          one answer per sequence, as in this chapter; on, one per timestep, for many-to-many.
        </p>
        <p>
          Now make the slip. In a stack the remedy is never in the layer that complains, but in the one below;
          when the first layer complains, look at Input.
        </p>
      </>
    ),
  },

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

  caption: 'Three strands carry a sequence, one its last state. Struck out: computed, but not handed on.',
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
      const same = `TensorFlow.js, asked in the background, gives the shape (${shape.join(', ')})`;
      if (largest === 0) return `${same}, and the same values, to the bit.`;
      return largest < 1e-5
        ? `${same}, and the same values: the largest difference is ${formatPower(largest, 1)}, the rounding of 32-bit numbers.`
        : `${same}, but other values: the largest difference is ${formatPower(largest, 1)}.`;
    },
  },

  cell: {
    /** Read aloud before a symbol: what pressing it does. */
    explain: 'explain',
    title: 'One unit, one timestep',
    idea: (
      <p>
        A unit keeps a memory, its <Term id="cell-state">cell state</Term> <Letter of="c" />. At every
        timestep it changes that memory and shows a part of it, the{' '}
        <Term id="hidden-state">hidden state</Term> <Letter of="h" />. <Term id="gate">Gates</Term> decide how
        much, numbers between 0 and 1 to multiply by: the <Term id="forget-gate">forget gate</Term>{' '}
        <Letter of="f" /> how much of the old memory stays, the <Term id="input-gate">input gate</Term>{' '}
        <Letter of="i" /> how much of the <Term id="candidate">candidate</Term> <Letter of="g" /> goes in, the{' '}
        <Term id="output-gate">output gate</Term> <Letter of="o" /> how much of the result is shown. Step
        through time, and tap any symbol.
      </p>
    ),
    cursor: 'timestep',
    caption: (units: number): string =>
      `${
        units === 1
          ? 'The unit of the first layer below, untrained'
          : `Unit 1 of the ${units} in the first layer below, untrained; the others have weights of their own and read the same input and hidden states`
      }. A box is filled as far as its gate is open. t counts from 0, as in code; layers and units from 1.`,
    reads: 'It reads',
    handedOn: 'handed on',
    notHandedOn: 'not handed on',
    drawn: ({ timestep: t, x, gates, c, h }: CellStep): string =>
      `An LSTM unit at timestep ${t}: it reads ${decimals(x)}; forget gate ${decimals(gates.f.value)}, input gate ${decimals(gates.i.value)}, candidate ${decimals(gates.g.value)} and output gate ${decimals(gates.o.value)} lead from the old cell state to the new one, ${decimals(c)}, and to the hidden state ${decimals(h)}.`,
    story: ({ timestep: t, x, cBefore, gates, kept, added, c, h }: CellStep): string =>
      t === 0
        ? `The unit reads ${decimals(x)}. There is nothing to keep yet; ${formatPercent(gates.i.value)} of the candidate goes in, so the memory becomes ${decimals(c)}. The output gate shows about ${formatPercent(gates.o.value)} of it: ${decimals(h)}.`
        : `The unit reads ${decimals(x)}. It keeps ${formatPercent(gates.f.value)} of its memory ${decimals(cBefore)}, which leaves ${decimals(kept)}, and adds ${formatPercent(gates.i.value)} of the candidate ${decimals(gates.g.value)}, which is ${decimals(added)}. The new memory is ${decimals(c)}; about ${formatPercent(gates.o.value)} of it is shown: ${decimals(h)}.`,
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
        `${indexed('h', t)}, what the unit shows. ${isLast ? 'This is its last one, which is handed on in any case.' : `It goes back to the layer’s own gates and candidate at timestep ${t + 1}; upwards, it is ${handedOn ? 'handed on, because return_sequences is on' : 'not handed on, because return_sequences is off'}.`}`,
    } satisfies Record<Quantity, (step: CellStep) => string>,
    notice: (
      <>
        <p>
          Each box is a plain neuron: the input times a <Term id="weight">weight</Term> <Letter>w</Letter> (of
          the <Term id="kernel">kernel</Term>), plus the last hidden state times <Letter>u</Letter> (of the{' '}
          <Term id="recurrent-kernel">recurrent kernel</Term>), plus a <Term id="bias">bias</Term>{' '}
          <Letter>b</Letter>; the sum <Letter>z</Letter> goes through an{' '}
          <Term id="activation">activation</Term>, <Term id="sigmoid">sigmoid</Term> σ for the gates,{' '}
          <Term id="tanh">tanh</Term> for the candidate. So <code>LSTM(1)</code> has 12 parameters, the same
          at every timestep: a longer sequence needs no more.
        </p>
        <p>
          Follow the thick line. From one timestep to the next the memory meets no weights and no squashing,
          only the forget gate. At 0.73, where Keras’ forget bias of 1 starts it, half is gone after 2.2
          timesteps; at 0.99, after 69. For all units of a layer at once:
        </p>
      </>
    ),
    matrixSpoken:
      'z at t is x at t times the kernel W, plus h at t minus 1 times the recurrent kernel U, plus the bias b. c at t is f times c at t minus 1, plus i times g, unit by unit. h at t is o times tanh of c at t.',
  },

  ndim: {
    title: '“expected ndim=3, found ndim=2”: what does it want?',
    answer: (
      <p>
        An axis. <code>ndim</code> is the number of axes of an array; an LSTM layer reads three and has been
        given two. The message names the layer that complains; the one to change is the one below it: without{' '}
        <code>return_sequences=True</code> it hands on its last state only, and the axis of the timesteps is
        gone.
      </p>
    ),
    notice: (
      <p>
        The same words from the first layer mean that Input lacks an axis: <code>Input((50,))</code> promises
        rows of fifty numbers, where an LSTM wants fifty timesteps of one feature, <code>Input((50, 1))</code>
        . The data must have that axis, too; <code>X.reshape((len(X), 50, 1))</code> adds it.
      </p>
    ),
  },

  smallStack: {
    caption: 'Two small layers, as TensorFlow.js gets them, and its reply.',
    wants: 'wants 3 axes',
    theirWords: 'TensorFlow.js says:',
    waiting: 'Waiting for TensorFlow.js…',
    noComplaint: 'No complaint from TensorFlow.js',
    mended: (shape: string): string => `The stack runs, and its output has the shape ${shape}.`,
    mend: 'Switch it on in the layer below',
  },

  question: {
    prompt: (
      <p>
        Layer 1 has three units and <code>return_sequences=True</code>. Layer 2 stands above it. What does
        layer 2 read at a timestep?
      </p>
    ),
    choices: {
      value: {
        label: 'The value that has come in, as layer 1 does',
        feedback:
          'Only the lowest layer ever sees the data. Layer 2 knows the wave only from layer 1’s account of it.',
      },
      hidden: {
        label: 'The three hidden states of layer 1 at that timestep',
        feedback:
          'What layer 1 shows is all there is to see from above, one timestep at a time. What layer 2 wants to know of earlier ones it has to remember itself.',
      },
      cell: {
        label: 'The three cell states of layer 1 at that timestep',
        feedback:
          'They would fit, but they never leave their unit: each goes to the next timestep of its own unit and nowhere else.',
      },
      both: {
        label: 'Both, three hidden and three cell states',
        feedback: 'Both go on in time, inside layer 1. Upwards goes only what the output gates show.',
      },
    },
    found: ({ width, differences: { cell = Number.NaN } }) =>
      `Layer 2 was run alone just now. Fed with the hidden states of layer 1, it gives what it gives in the stack, to the bit; with the cell states, something else, by up to ${formatDecimals(cell, 3)}. The value alone, or all six numbers, don’t even fit: it has weights for ${width}.`,
  } satisfies QuestionText<ReadingChoice, Readings>,
  listing: 'your stack',
  keras: <p>Keras draws other initial weights; the shapes are the same.</p>,
};

export type ReturnSequencesText = typeof text;
