import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatCount } from '../../i18n/format';
import type { CostChoice, Costs } from './question';
import type { Comparison } from './width';

const count = (value: number): string => formatCount(value, 'en');
const many = (value: number, one: string): string => `${value} ${one}${value === 1 ? '' : 's'}`;

export const text = {
  title: 'Why depth?',
  lead: 'A stacked LSTM is several LSTM layers, each reading what the one below it wrote.',

  idea: (
    <>
      <p>
        You know the <Term id="vanilla-lstm">vanilla</Term> <Term id="lstm">LSTM</Term>: one hidden{' '}
        <Term id="layer">layer</Term> of memory cells, which Keras calls <Term id="unit">units</Term>. A{' '}
        <Term id="stacked-lstm">stacked LSTM</Term> has several such layers, each with many units; the name
        sets it apart from the plain one and from other ways to extend it. The layers make the model deep, and
        with them it has earned a place in what is called deep learning. What do they buy?
      </p>
    </>
  ),

  levels: {
    title: 'Levels of abstraction',
    idea: (
      <>
        <p>
          Deep networks do well on a wide range of hard prediction problems, and their layers usually get the
          credit. Picture a pipeline: each layer solves a part of the task and hands its result on, until the
          last one gives the answer (
          <a href="https://papers.nips.cc/paper/5166-training-and-analysing-deep-recurrent-neural-networks">
            Hermans and Schrauwen, 2013
          </a>
          ). The plainest case is the multilayer perceptron. A hidden layer added to it recombines what the
          layer before has found and describes it one level higher. With images the steps might be lines, then
          shapes, then objects.
        </p>
        <p>
          An LSTM reads a sequence, so its levels describe stretches of time: observations gathered into
          chunks, or the same signal seen more slowly. One layer may follow the rise and fall from point to
          point; the next, which sees only the first one’s account of it, may follow how the swing changes
          over dozens of points. <a href="https://arxiv.org/abs/1312.6026">Pascanu and others (2013)</a>{' '}
          suggest that each level of a stack may come to work on its own timescale. May: nothing in the
          training assigns one to it.
        </p>
      </>
    ),
  },

  directions: {
    title: 'Deep in time, deep in space',
    idea: (
      <p>
        A recurrent layer is deep already, in one direction: its last state depends on every state before it.{' '}
        <a href="https://arxiv.org/abs/1303.5778">Graves, Mohamed and Hinton (2013)</a> asked whether depth in
        the other direction, layer upon layer, would help as well. They brought stacked LSTMs to speech
        recognition, reached the best result then known on a hard standard test, and found the number of
        layers to matter more than the number of cells in each. Stacks have since become an established choice
        for hard sequence problems. Add layers to this one, and follow different routes through it.
      </p>
    ),
    controls: 'The drawn stack',
    add: 'Add a layer',
    remove: 'Remove a layer',
    timesteps: 'timesteps',
    route: 'marked route',
    routeOf: (number: number, routes: number): string => `${number} of ${routes}`,
    layer: (number: number): string => `layer ${number}`,
    input: 'input',
    output: 'output',
    caption:
      'Each box is one layer at one timestep. Time runs to the right, layers go up; the marked route is one way for the first value to reach the output.',
    counts: (layers: number, timesteps: number, routes: number): string =>
      `${many(layers, 'layer')} over ${timesteps} timesteps: ${layers * timesteps} boxes. From the first value to the output ${
        routes === 1 ? 'there is 1 route' : `there are ${routes} routes`
      }, with ${many(timesteps - 1, 'step')} through time and ${many(layers - 1, 'step')} from layer to layer; the last value has only one, straight up through ${layers === 1 ? '1 box' : `${layers} boxes`}.`,
    notice: (
      <p>
        All routes are equally long. They differ in where the value waits: one that climbs late is remembered
        by the first layer, one that climbs at once by the last. Notice the arrows upwards, too. A layer with
        another above it gives one output per timestep, not one for all of them; only the top layer may keep
        silent until the end.
      </p>
    ),
  },

  listing: 'the stack drawn above',

  width: {
    title: 'Deep or wide?',
    idea: (
      <>
        <p>
          There is another way to make a network larger. A feed-forward network with one hidden layer can
          approximate any continuous function on a bounded range as closely as you like, given enough neurons
          (<a href="https://doi.org/10.1016/0893-6080(89)90020-8">Hornik, Stinchcombe and White, 1989</a>
          ). Enough can be very many. Deep learning rests on the belief that for some functions a hierarchy of
          layers is the more economical description (
          <a href="https://arxiv.org/abs/1312.6026">Pascanu and others, 2013</a>
          ): fewer neurons get as far, and train faster. Seen this way, depth doesn’t widen what a network can
          do in principle. It improves how the network represents it.
        </p>
        <p>
          What either way costs can be counted. A <Term id="parameter">parameter</Term> is a number that
          training has to find, and an LSTM layer has them roughly in proportion to its units times all that
          those units read:
        </p>
      </>
    ),
    units: 'units per layer',
    caption: 'The stack drawn above, and a single layer in its place; one input feature, no Dense head',
    model: 'model',
    size: 'layers × units',
    parameters: 'parameters',
    models: {
      stack: 'the stack',
      sameUnits: 'one layer, as many units',
      sameParameters: 'one layer, about as many parameters',
    } satisfies Record<keyof Comparison, string>,
    compare: ({ stack, sameUnits, sameParameters }: Comparison): string =>
      stack.layers === 1
        ? 'One layer is drawn, so there is nothing to compare yet. Add a layer above.'
        : `${stack.layers} layers of ${many(stack.units, 'unit')} have ${count(stack.parameters)} parameters. Side by side in one layer, the same ${sameUnits.units} units have ${count(sameUnits.parameters)}, because each is wired to all the others. For about the price of the stack, one layer gets ${many(sameParameters.units, 'unit')}: ${count(sameParameters.parameters)} parameters.`,
    notice: (
      <p>
        Fewer parameters are a saving, not yet a better forecast. This page claims that depth helps only where
        it measures it, and you can do the measuring: fit and evaluate 2 layers of 20 units, then, with 1
        layer and 35 units set <a href="#model">at the model</a>, once more. The table{' '}
        <a href="#fit">below the fit</a> keeps both errors. Try a few seeds before you believe either.
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        You have two layers of 20 units and want twice as many units. Which costs more parameters: two more
        layers of 20, or 40 units in each of the two layers you have?
      </p>
    ),
    choices: {
      deeper: {
        label: 'Four layers of 20',
        feedback:
          'More layers look like more of everything. But each new layer costs only its own weights, and with every layer added the count grows by the same amount.',
      },
      wider: {
        label: 'Two layers of 40',
        feedback:
          'Every unit reads the whole layer below and its own whole layer. Twice the units, each reading twice as much, is about four times the weights; twice the layers is only about twice.',
      },
      same: {
        label: 'Neither: both come to 80 units',
        feedback:
          'Parameters don’t sit in the units but between them. What counts is how many numbers each unit reads, and in a wider layer that is more.',
      },
      timesteps: {
        label: 'That depends on the number of timesteps',
        feedback:
          'A longer sequence takes more computing, but no more parameters: a layer uses the same weights at every timestep.',
      },
    },
    found: ({ start, deeper, wider }) =>
      `Counted just now, with one input feature: ${count(start)} parameters to begin with, ${count(deeper)} with four layers of 20, ${count(wider)} with two layers of 40; the same for 5 timesteps and for 50.`,
  } satisfies QuestionText<CostChoice, Costs>,
};

export type WhyDepthText = typeof text;
