import type { View } from './cut';

export const text = {
  title: 'From waves to examples',
  lead: 'Every wave is cut in two: what the model sees, and what it has to forecast.',

  idea: (
    <>
      <p>
        A network learns from pairs, each an input with the answer that belongs to it.{' '}
        <code>generate_examples(length, n_patterns, output)</code> makes such pairs. It draws a random wave,
        gives the model its first <code>length</code> points, and holds out the last <code>output</code>{' '}
        points as the answer.
      </p>
      <p>
        Mind the arithmetic here: the answer comes after the input, so a wave has to be{' '}
        <code>length + output</code> points long. For 50 inputs and 5 answers that makes 55. Generate 50 and
        cut five off, and the model is left with 45.
      </p>
    </>
  ),
  listing: 'generate_examples, with the cut chosen below',
  view: 'where to cut',
  views: {
    demo: () => 'demo 20 + 5',
    settings: (length: number, outputs: number) => `your settings ${length} + ${outputs}`,
  } satisfies Record<View, (length: number, outputs: number) => string>,
  sum: (view: View, length: number, outputs: number): string =>
    view === 'demo'
      ? `The chapter’s plot: ${length} points seen, ${outputs} held out, ${length + outputs} in all. The fields above belong to your settings.`
      : `Your settings: ${length} points seen, ${outputs} held out, ${length + outputs} in all.`,

  sequences: {
    caption:
      'The first five sequences of the demo stream. Whichever cut you choose, they are the same five waves; only their length changes.',
    input: 'what the model sees',
    heldOut: 'held out',
    choose: 'Choose a sequence to read its numbers below.',
    name: (row: number): string => `sequence ${row}`,
    wave: (period: number, decay: number): string => `period ${period}, decay ${decay.toFixed(3)}`,
    summary: (row: number, length: number, outputs: number, lastSeen: number, lastHeld: number): string =>
      `Sequence ${row}: the ${length} points seen end at ${lastSeen.toFixed(2)}, the ${outputs} held out end at ${lastHeld.toFixed(2)}.`,
  },
  cut: (
    <p>
      Start with the demo and cover the tinted part with your hand: could you draw it? With 20 points you have
      seen one or two periods, and the wave is still lively. Now switch to your settings. Fifty points show
      more periods, but by then most waves have calmed down, so there is more to go by and less left to
      forecast. The Chinese article gives the model’s input as 20 timesteps. That number belongs to the plot;
      the model reads 50.
    </p>
  ),

  shapes: {
    title: 'The same numbers as tensors',
    idea: (
      <p>
        Keras wants all sequences at once, in two arrays. <code>X</code> has three axes: sequence, timestep,
        feature. The last one has room for a single number, because a wave has one value at each timestep; a
        weather station might have ten. An LSTM always reads three axes, so the 1 must not be left out.{' '}
        <code>y</code> has only two: for each sequence, one vector of answers.
      </p>
    ),
    points: 'points in each wave',
    x: 'shape of X',
    y: 'shape of y',
    xHint: 'sequences, timesteps, features',
    yHint: 'sequences, outputs',
    caption: 'X and y, cut from the same waves. A row of X and the same row of y make one example.',
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
      Indices count from 0. <code>X[2, 7, 0]</code> is sequence 2 at timestep 7, its only feature. Where{' '}
      <code>X</code> ends, <code>y</code> goes on: <code>y[2, 0]</code> is the point right after the last one
      the model has seen.
    </p>
  ),

  kind: {
    title: 'What kind of problem is this?',
    idea: (
      <>
        <p>
          The answers are quantities, not classes, so this is <em>regression</em>; and because the quantities
          follow one another in time, it is time series forecasting.
        </p>
        <p>
          It is also <em>many-to-one</em>, which may sound odd for a model that gives five values. What counts
          is how the answer comes about. The model reads all timesteps, then answers a single time, with one
          vector. It doesn’t forecast the first point, think again, and forecast the second: all values leave
          the last layer together. That we read the five numbers of the vector as five timesteps is our
          business. A many-to-many model would give its answer step by step; the last section sketches one.
        </p>
        <p>
          One habit of time series work is left out on purpose. Usually one first makes a series stationary,
          by removing trend and seasonality, and models what remains; that is recommended for LSTMs too. Here
          the fading and the rhythm stay in, because they are exactly what the stack is to learn.
        </p>
      </>
    ),
  },
};

export type ExamplesText = typeof text;
