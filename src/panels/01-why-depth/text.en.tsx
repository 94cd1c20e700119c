import { formatCount } from '../../i18n/format';
import type { Comparison } from './width';

const count = (value: number): string => formatCount(value, 'en');
const many = (value: number, one: string): string => `${value} ${one}${value === 1 ? '' : 's'}`;

export const text = {
  title: 'Why depth?',
  lead: 'A stacked LSTM is several LSTM layers, each reading what the one below it wrote.',

  idea: (
    <>
      <p>
        You know the plain LSTM, often called <em>vanilla</em>: one hidden layer of memory cells, and data
        shaped for it. A <em>stacked</em> LSTM has several such layers, each with many cells of its own. When
        you reach the end of this page you will be able to say why one might stack them and how Keras does it,
        to pose the damped sine problem and make examples for it, and to fit, judge and use a stack that
        forecasts it. The chapter has seven parts:
      </p>
      <ol>
        <li>
          Stacked LSTMs: why depth, and what <a href="#return-sequences">return_sequences</a> is for
        </li>
        <li>
          The damped sine problem: <a href="#sine">a sine</a>, <a href="#damped-sine">a damped one</a>,{' '}
          <a href="#random-sequences">random ones</a>, and <a href="#examples">examples cut from them</a>
        </li>
        <li>
          <a href="#model">Define and compile the model</a>
        </li>
        <li>
          <a href="#fit">Fit it</a>
        </li>
        <li>
          <a href="#evaluate">Evaluate it</a>
        </li>
        <li>
          <a href="#predict">Forecast with it</a>
        </li>
        <li>
          <a href="#complete-example">The complete example</a>, followed by{' '}
          <a href="#further-reading">further reading</a>
        </li>
      </ol>
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
          ). A layer added to a network recombines what the layer before it has found and describes it one
          level higher. With images the steps might be lines, then shapes, then objects.
        </p>
        <p>
          An LSTM reads a sequence, so its levels describe stretches of time. One layer may follow the rise
          and fall from point to point; the next, which sees only the first one’s account of it, may follow
          how the swing changes over dozens of points.{' '}
          <a href="https://arxiv.org/abs/1312.6026">Pascanu and others (2013)</a> suggest that each level of a
          stack may come to work on its own timescale. May: nothing in the training assigns one to it.
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
      <p>
        There is another way to make a network larger. A feed-forward network with one hidden layer can
        approximate any continuous function on a bounded range as closely as you like, given enough neurons (
        <a href="https://doi.org/10.1016/0893-6080(89)90020-8">Hornik, Stinchcombe and White, 1989</a>
        ). Enough can be very many. The hope of deep learning is that several layers get there with fewer
        neurons and train faster. What they cost can be counted:
      </p>
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
};

export type WhyDepthText = typeof text;
