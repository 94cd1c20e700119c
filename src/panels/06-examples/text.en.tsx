import type { ReactNode } from 'react';
import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatDecimals } from '../../i18n/format';
import type { View } from './cut';
import type { Kind } from './kinds';
import { shapes, type Counted, type ShapesChoice } from './question';

interface KindText {
  readonly title: string;
  readonly everyday: string;
  readonly waves: string;
  readonly more: ReactNode;
  /** Labels in the drawing. */
  readonly summary: string;
}

export const text = {
  title: 'From waves to examples',
  lead: 'Every wave is cut in two: what the model sees, and what it has to forecast.',

  idea: (
    <>
      <p>
        A network learns from <Term id="sample">samples</Term>, each an input with the answer that belongs to
        it. <code>generate_examples(length, n_patterns, output)</code> draws random waves, gives the model the
        first <code>length</code> points, and holds out the last <code>output</code> as the answer.
      </p>
      <p>
        Mind the arithmetic: a wave has to be <code>length + output</code> points long, 55 for 50 inputs and 5
        answers. Generate 50 and cut five off, and the model is left with 45.
      </p>
    </>
  ),
  listing: 'generate_examples, with the cut chosen above',
  view: 'where to cut',
  views: {
    demo: () => 'demo 20 + 5',
    settings: (length: number, outputs: number) => `your settings ${length} + ${outputs}`,
  } satisfies Record<View, (length: number, outputs: number) => string>,
  sum: (view: View, length: number, outputs: number): string =>
    view === 'demo'
      ? `The chapter’s plot: ${length} points seen, ${outputs} held out, ${length + outputs} in all.`
      : `Your settings: ${length} points seen, ${outputs} held out, ${length + outputs} in all.`,

  sequences: {
    caption: 'The same five waves whichever cut you choose.',
    input: 'what the model sees',
    heldOut: 'held out',
    choose: 'Choose a sequence to read its numbers below.',
    name: (row: number): string => `sequence ${row}`,
    wave: (period: number, decay: number): string => `period ${period}, decay ${formatDecimals(decay, 3)}`,
    summary: (row: number, length: number, outputs: number, lastSeen: number, lastHeld: number): string =>
      `Sequence ${row}: the ${length} points seen end at ${formatDecimals(lastSeen, 2)}, the ${outputs} held out end at ${formatDecimals(lastHeld, 2)}.`,
  },
  cut: (
    <p>
      Cover the tinted part with your hand: could you draw it? After 20 points the wave is still lively. Fifty
      show more periods, but by then most waves have calmed down: more to go by, less left to forecast.
    </p>
  ),

  shapes: {
    title: 'The same numbers as tensors',
    idea: (
      <p>
        Keras wants all sequences at once, in two <Term id="tensor">tensors</Term>. <code>X</code> has three
        axes: sequence, timestep and <Term id="feature">feature</Term>; a wave has one feature, a weather
        station might have ten. An LSTM always reads three axes, so the 1 must stay in the{' '}
        <Term id="shape">shape</Term>. <code>y</code> has two: a vector of answers for each sequence.
      </p>
    ),
    points: 'points in each wave',
    x: 'shape of X',
    y: 'shape of y',
    xHint: 'sequences, timesteps, features',
    yHint: 'sequences, outputs',
    caption: 'A row of X and the same row of y make one sample.',
    feature: '1 feature',
    sequences: (n: string): string => `${n} sequences`,
    timesteps: (length: number): string => `${length} timesteps`,
    outputs: (outputs: number): string => (outputs === 1 ? '1 output' : `${outputs} outputs`),
    summary: (n: string, length: number, outputs: number, row: number): string =>
      `X is a block of ${n} sequences by ${length} timesteps by 1 feature, y a table of ${n} sequences by ${outputs} outputs; row ${row} of both is marked.`,
  },
  cells: {
    caption: (row: number): string => `Sequence ${row}, number by number`,
    step: 'timestep',
    at: 'where',
    value: 'value',
    part: 'which is',
    parts: { input: 'seen', 'held-out': 'held out' },
    gap: (left: number): string => `${left} more`,
  },
  reading: (
    <p>
      Indices count from 0, and so do timesteps: <code>X[2, 7, 0]</code> is sequence 2 at timestep 7, its only
      feature. Where <code>X</code> ends, <code>y</code> goes on: <code>y[2, 0]</code> is the next point.
      Layers and units count from 1.
    </p>
  ),

  kind: {
    title: 'What kind of problem is this?',
    idea: (
      <>
        <p>
          The answers are quantities, not classes: this is <Term id="regression">regression</Term>, and as
          they follow one another in time, time series forecasting. It is{' '}
          <Term id="many-to-one">many-to-one</Term>, though five values come out: the model reads all
          timesteps, then answers once, with one vector.
        </p>
        <p>
          One habit of time series work, recommended for LSTMs too, is left out on purpose: making the series{' '}
          <Term id="stationary">stationary</Term> first. Fading and rhythm are what the stack is to learn.
        </p>
      </>
    ),
    fold: 'Five values, and yet “one”? The four kinds of sequence problem, side by side',
    more: (
      <p>
        What counts is how the answer comes about. The model doesn’t forecast the first point, think again,
        and forecast the second: all values leave the last layer together. That we read the five numbers of
        the vector as five timesteps is our business. Set beside the other kinds, the difference can be seen.
      </p>
    ),
  },

  kinds: {
    caption:
      'A box is the network at one timestep, time goes to the right, and the state is handed along. Squares below go in, squares above come out, a square for each number (at most five are drawn). Three timesteps stand for any number of them; n is the number of samples.',
    choose: 'Choose one to read more about it.',
    ours: 'this chapter',
    each: {
      'one-to-one': {
        title: 'one-to-one',
        everyday: 'A house’s size and age in, its price out.',
        waves: 'With waves: from period and decay to the half-life.',
        summary: 'One box. Two numbers go in, one comes out.',
        more: (
          <p>
            No sequence on either side, so there is nothing to remember from one timestep to the next. Dense
            layers will do; an LSTM has no business here.
          </p>
        ),
      },
      'one-to-many': {
        title: 'one-to-many',
        everyday: 'A picture in, a sentence about it out, word by word.',
        waves: 'With waves: from period and decay to the wave itself.',
        summary:
          'Three boxes in a row. Two numbers go into the first; a number comes out of each, one after the other.',
        more: (
          <p>
            In <Term id="one-to-many">one-to-many</Term>, a single vector goes in and a sequence comes out. A
            network that was given a period and a decay and drew the wave, point after point, would be one: it
            would have to learn what <code>generate_sequence</code> does by formula. In Keras, it is common to
            show the vector to the LSTM at every timestep, by way of <code>RepeatVector</code>, not only at
            the first; <code>return_sequences=True</code> then lets out a state at each.
          </p>
        ),
      },
      'many-to-one': {
        title: 'many-to-one',
        everyday: 'A film review in, the number of its stars out.',
        waves: 'With waves: from the points seen to all points asked for, at once.',
        summary:
          'Three boxes in a row. A number goes into each; only from the last comes an answer, a vector of several numbers at once.',
        more: (
          <p>
            This is the chapter’s model. Nothing comes out before the last point has been read: the upper LSTM
            has <code>return_sequences</code> off and hands on one state, and from that state the Dense layer
            makes all the numbers side by side. The second forecast doesn’t know the first. To the model they
            are entries of one answer, in no order; there is no time axis in <code>y</code>, and time is only
            what we read into it.
          </p>
        ),
      },
      'many-to-many': {
        title: 'many-to-many',
        everyday: 'A sentence in, its translation out, word by word.',
        waves: 'With waves: from the points seen to the points asked for, step by step.',
        summary:
          'Five boxes in a row. A number goes into each of the first three; then a number comes out of each of the last two.',
        more: (
          <p>
            A <Term id="many-to-many">many-to-many</Term> model gives its answer step by step, and{' '}
            <code>y</code> gets a time axis. The forecast has timesteps of its own, so that a later point can
            build on the state behind an earlier one. The chapter leaves this as an extension; the section on{' '}
            <a href="#further-reading">further reading</a> builds it. Where an answer is wanted for every
            timestep read, such as a label for each word, it is simpler still:{' '}
            <code>return_sequences=True</code> in the last layer too.
          </p>
        ),
      },
    } satisfies Record<Kind, KindText>,
  },

  question: {
    prompt: (
      <p>
        <code>X, y = generate_examples(40, 12, 8)</code>: which shapes do <code>X</code> and <code>y</code>{' '}
        have?
      </p>
    ),
    choices: {
      cut: {
        label: (
          <>
            <code>{shapes.cut.x}</code> and <code>{shapes.cut.y}</code>
          </>
        ),
        feedback:
          'So it would be if the waves were 40 points long and the answers cut off from those. But 40 is what the model sees; the answers come on top.',
      },
      right: {
        label: (
          <>
            <code>{shapes.right.x}</code> and <code>{shapes.right.y}</code>
          </>
        ),
        feedback: '12 waves of 48 points: 40 to see, with one feature each, and 8 to forecast.',
      },
      whole: {
        label: (
          <>
            <code>{shapes.whole.x}</code> and <code>{shapes.whole.y}</code>
          </>
        ),
        feedback:
          'The waves do have 48 points. But if X held them all, the model would see the answers it is to forecast.',
      },
      swapped: {
        label: (
          <>
            <code>{shapes.swapped.x}</code> and <code>{shapes.swapped.y}</code>
          </>
        ),
        feedback:
          'The first axis is always that of the sequences, though the function’s first argument is the length.',
      },
    },
    found: ({ inX, inY, points }) =>
      `Made just now and counted: ${inX} numbers in X and ${inY} in y, from 12 waves of ${points} points.`,
  } satisfies QuestionText<ShapesChoice, Counted>,
};

export type ExamplesText = typeof text;
