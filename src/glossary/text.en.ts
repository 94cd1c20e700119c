import type { TermId } from './terms';

export const text = {
  meanings: {
    'recurrent-network':
      'A network whose state at one timestep is an input at the next, so that it can read a sequence of any length.',
    lstm: 'Long short-term memory: a recurrent layer that carries a memory from timestep to timestep and lets gates decide what enters it, stays in it and is shown.',
    'vanilla-lstm': 'A model with a single hidden LSTM layer.',
    'stacked-lstm':
      'A model with several LSTM layers, each reading the sequence that the one below hands on.',
    layer: 'A group of units that read the same input side by side.',
    unit: 'One memory cell of an LSTM layer, with three gates and a candidate of its own, one cell state and one hidden state.',
    'cell-state':
      'c: the number a unit remembers. At each timestep the forget gate scales what is there, and the input gate lets in some of the candidate.',
    'hidden-state':
      'h: what a unit shows of its memory, o · tanh(c). It is the layer’s output, and its own input at the next timestep.',
    gate: 'A number between 0 and 1 that another number is multiplied by: 0 shuts it out, 1 lets it through.',
    'input-gate': 'i: how much of the candidate enters the cell.',
    'forget-gate': 'f: how much of the cell state is kept. At 1 everything stays, at 0 all is forgotten.',
    'output-gate': 'o: how much of the cell state is shown as hidden state.',
    candidate: 'g: what a unit would like to add to its memory at this timestep, between −1 and 1.',
    sigmoid: 'An S-shaped function that turns any number into one between 0 and 1. The gates use it.',
    tanh: 'An S-shaped function that turns any number into one between −1 and 1. The candidate uses it, and the cell state passes through it on its way out.',
    activation:
      'The function applied to a weighted sum. Linear means there is none: the sum is passed on as it is.',
    timestep: 'One position in a sequence; here, one point of a wave.',
    feature: 'One of the numbers measured at each timestep. A wave has a single one.',
    sample: 'One input with its answer: a row of X and the same row of y. Also called an example.',
    shape: 'How many numbers an array holds along each axis, for instance (sequences, timesteps, features).',
    tensor: 'An array of numbers with any number of axes.',
    'return-sequences':
      'Keras’ argument that says whether a layer hands on its hidden state at every timestep or only at the last one.',
    dense: 'A layer in which every output is a weighted sum of all inputs, plus a bias.',
    parameter: 'A number that training sets: a weight or a bias.',
    weight: 'A number that an input is multiplied by.',
    bias: 'A number added to a weighted sum.',
    kernel: 'The matrix of weights by which an LSTM layer multiplies what comes from below.',
    'recurrent-kernel':
      'The matrix of weights by which an LSTM layer multiplies its own hidden state of the timestep before.',
    period: 'The number of timesteps from one crest to the next.',
    frequency: 'How often a wave repeats; here, the number of whole waves in the sequence.',
    amplitude: 'How far a wave gets from its midline; a damped one, ever less far.',
    decay: 'How fast a wave dies down: after each timestep exp(−decay) of the swing is left.',
    aliasing:
      'What happens to a wave with too few points: it looks like another, slower one. It takes more than two points for each whole wave, Nyquist’s limit.',
    envelope: 'The two curves that hold a dying wave from above and below.',
    seed: 'The number that all random numbers of the page follow from. The same seed gives the same ones.',
    regression: 'Predicting quantities, rather than classes.',
    stationary:
      'Of a series: without trend or seasonality, so that its statistics don’t change in the course of time.',
    'one-to-many': 'One input, a sequence as the answer: a picture, and a sentence about it.',
    'many-to-one': 'A sequence as input, one answer after the last timestep. The answer may be a vector.',
    'many-to-many': 'A sequence as input, and a sequence, given step by step, as the answer.',
    loss: 'The number that training makes smaller: how wrong the model is.',
    mae: 'The mean distance between the forecast and what really follows, in the units of the values themselves. Where this page just says “error”, it means this one.',
    optimizer: 'The rule by which weights are changed once their gradients are known.',
    adam: 'An optimizer that gives every weight a step size of its own, from running means of its gradients.',
    gradient: 'How much the loss changes when a weight changes a little, for every weight.',
    backpropagation:
      'How the gradients are found: from the loss backwards through the layers and, in a recurrent network, through the timesteps.',
    'vanishing-gradient':
      'A gradient that shrinks with every layer and timestep it passes on its way back, until early timesteps hardly count in how the weights change, and the lowest layers’ weights hardly change.',
    'learning-rate': 'A factor on all steps of the optimizer. Too small: slow. Too large: it overshoots.',
    batch: 'The sequences that share one weight update.',
    epoch: 'One pass over all training sequences.',
    stateful:
      'Of an LSTM layer: keeping its state from one batch to the next. Off by default: every sequence then starts from zeros.',
    overfitting: 'Learning the training examples by heart rather than what they have in common.',
    'early-stopping':
      'Ending the training when the error on the validation set no longer falls, and keeping the best model.',
    window:
      'A stretch of a long series, cut out as one sample: some points to read, and the points after them to forecast.',
    'validation-set':
      'Examples put aside for choices, such as when to stop or how many layers to use, so that the test set is used once, at the end.',
    'test-set': 'Examples the model was not trained on, which say how good it is.',
    baseline: 'A simple forecaster whose error tells what another error is worth.',
    horizon: 'How many timesteps ahead a forecast looks.',
    encoder:
      'Two networks in a row: the first sums a sequence up in one vector, the second unfolds the vector into a sequence.',
  } satisfies Record<TermId, string>,
  /** Read aloud before a term’s name in the other language. */
  otherLanguage: 'in Chinese:',
  toGlossary: 'In the glossary →',
  backToText: '← Back to the text',
};

export type GlossaryText = typeof text;
