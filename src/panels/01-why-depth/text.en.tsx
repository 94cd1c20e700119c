import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals, formatError } from '../../i18n/format';
import { Formula } from '../../ui/Formula';
import { sizeOf, type DepthChoice, type DepthErrors } from './question';
import type { TimescaleSummary, Timing } from './half-lives';
import type { Comparison } from './width';

const count = (value: number): string => formatCount(value, 'en');
const many = (value: number, one: string): string => `${value} ${one}${value === 1 ? '' : 's'}`;
const size = (name: DepthChoice): string => `${sizeOf(name).layers} × ${sizeOf(name).units}`;
const halfLife = (timesteps: number): string => formatDecimals(timesteps, 1);

export const text = {
  title: 'Why depth?',
  lead: 'A stacked LSTM is several LSTM layers, each reading what the one below it wrote.',

  idea: (
    <p>
      You know the <Term id="vanilla-lstm">vanilla</Term> <Term id="lstm">LSTM</Term>: a recurrent network
      with one hidden <Term id="layer">layer</Term> of memory cells, which Keras calls{' '}
      <Term id="unit">units</Term>. It was made to bridge long gaps and delays, and made its name with
      language. A <Term id="stacked-lstm">stacked LSTM</Term>, so named to set it apart, has several such
      layers, which make it <em>deep</em> learning. What do they buy? Add some, and try the routes.
    </p>
  ),

  directions: {
    controls: 'The drawn stack',
    layers: (layers: number): string => many(layers, 'layer'),
    add: 'Add a layer',
    remove: 'Remove a layer',
    timesteps: 'timesteps',
    route: 'marked route',
    routeOf: (number: number, routes: number): string => `${number} of ${routes}`,
    layer: (number: number): string => `layer ${number}`,
    input: 'input',
    output: 'output',
    caption:
      'A box is one layer at one timestep: time to the right, layers upwards. Thin lines carry h, what a layer shows; thick ones c, what it keeps (more in 7.1.3). Marked: one route of the first value to the output, counted by its boxes (h and c side by side are one step).',
    counts: (layers: number, timesteps: number, routes: number): string =>
      `${many(layers, 'layer')} over ${timesteps} timesteps: ${layers * timesteps} boxes. From the first value to the output: ${
        routes === 1 ? '1 route' : `${routes} routes, all in use`
      }.`,
    notice: (
      <p>
        The network doesn’t choose: all routes are in use at once, and in training their gradients add up.
        They differ in where the value waits: on one that climbs late, the first layer remembers it; on one
        that climbs at once, the last. Only the hidden state{' '}
        <Formula inline>
          <var>h</var>
        </Formula>{' '}
        goes up, at every timestep; only the top layer may keep silent until the end. For layer{' '}
        <Formula inline>
          <var>l</var>
        </Formula>{' '}
        at timestep{' '}
        <Formula inline>
          <var>t</var>
        </Formula>
        :
      </p>
    ),
  },

  formula: {
    spoken:
      'The states h and c of layer l at timestep t are the LSTM of layer l, applied to three things: h of the layer below at timestep t, and h and c of the same layer at timestep t minus 1. The h of layer 0 is the input x.',
  },

  listing: 'the stack drawn above',

  levels: {
    title: 'Levels of abstraction',
    idea: (
      <p>
        A deep network is said to work like a pipeline: each layer solves a part of the task and hands it on;
        with images perhaps lines, then shapes, then objects. An LSTM’s levels describe time: chunks of it, or
        the same signal seen more slowly. One layer may follow the rise and fall from point to point, the next
        how the swing changes over dozens of points, each on its own timescale. Only “may”: training assigns
        none. Measured:
      </p>
    ),
  },

  timescales: {
    caption: (waves: number): string =>
      `A dot is a unit of the page’s model: the timesteps in which its forget gate (7.1.3) halves what the cell holds (${waves} test waves). Dotted: the median. Tinted: the waves’ periods.`,
    layer: (number: number): string => `layer ${number}`,
    unit: 'unit',
    axis: 'half-life, in timesteps',
    numbers: 'Half-lives of the units of both layers, in timesteps.',
    waiting: {
      loading: 'The model is being read…',
      failed: 'The model’s weights could not be loaded.',
    },
    verdict: ({ medians: [lower, upper], longest, timing }: TimescaleSummary): string => {
      const verdicts: Record<Timing, string> = {
        'upper-slower': 'Layer 2 is the slower one, as the idea has it.',
        alike: 'No slow layer has formed here.',
        'upper-quicker': 'Layer 2 is even the quicker one.',
      };
      return `Half is gone after ${halfLife(lower)} timesteps in layer 1 and ${halfLife(upper)} in layer 2, in the median, and after ${halfLife(longest)} in the slowest unit. ${verdicts[timing]}`;
    },
    notice: (
      <p>
        Cells are not the only memory: <var>h</var> comes back as input one timestep later. Change the input
        points a little: counting both, more than half of the effect on the forecast comes from points over
        ten timesteps back; with the cells alone, about a fifth.
      </p>
    ),
  },

  papers: {
    summary: 'Who showed that depth helps, and how: three papers of 2013',
    history: (
      <>
        <p>
          The pipeline is how{' '}
          <a href="https://papers.nips.cc/paper/5166-training-and-analysing-deep-recurrent-neural-networks">
            Hermans and Schrauwen (2013)
          </a>{' '}
          describe deep networks; the plainest is the multilayer perceptron, where each further hidden layer
          recombines what the one before has found.{' '}
          <a href="https://arxiv.org/abs/1312.6026">Pascanu and others (2013)</a> suggest that stacking
          recurrent layers may let each level work on its own timescale.
        </p>
        <p>
          A recurrent layer is deep already, in one direction: its last state depends on every state before
          it. <a href="https://arxiv.org/abs/1303.5778">Graves, Mohamed and Hinton (2013)</a> asked whether
          depth in space would help as well as depth in time. They brought stacks to speech recognition, with
          bidirectional LSTMs of up to five layers, 250 cells in each direction, reached the best result then
          recorded on a hard standard test (with three layers), and found the number of layers to matter more
          than the number of cells in each. That holds for their task and their size, and is no law. Since
          then stacks have been an established choice for hard sequence problems.
        </p>
      </>
    ),
  },

  width: {
    title: 'Deep or wide?',
    idea: (
      <p>
        In a feedforward network, one wide hidden layer can approximate any continuous function on a closed,
        bounded range (
        <a href="https://doi.org/10.1016/0893-6080(89)90020-8">Hornik, Stinchcombe and White, 1989</a>
        ), given enough neurons; enough can be very many. Deep learning bets that for some functions a
        hierarchy is the more economical description (
        <a href="https://arxiv.org/abs/1312.6026">Pascanu and others, 2013</a>
        ): depth improves how a network represents things, not what it can do in principle. The price of
        either, in <Term id="parameter">parameters</Term>:
      </p>
    ),
    units: 'units per layer',
    controls: 'The compared stack',
    caption: 'One input feature, no Dense head',
    model: 'model',
    size: 'layers × units',
    parameters: 'parameters',
    models: {
      stack: 'the stack',
      sameUnits: 'one layer, as many units',
      sameParameters: 'one layer, about as many parameters',
    } satisfies Record<keyof Comparison, string>,
    compare: ({ stack, sameUnits }: Comparison): string =>
      stack.layers === 1
        ? 'With one layer there is nothing to compare yet. Add a layer.'
        : `In one layer, each of the same ${sameUnits.units} units reads the hidden states of all ${sameUnits.units}: ${count(sameUnits.parameters)} parameters instead of ${count(stack.parameters)}.`,
    notice: (
      <p>
        The chapter adds that fewer neurons then do, and train faster. Fewer parameters alone make no forecast
        better, so the page has measured that, too, and <a href="#depth-race">races them</a>. Guess first:
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        Four models of about 5,200 parameters each, layers × units, and the chapter’s fit: 10,000 sequences
        once, in batches of ten. Which of them has learned least?
      </p>
    ),
    choices: {
      one: {
        label: `${size('one')}: a single wide layer`,
        feedback:
          'It has no second level to describe anything with, and does without: on this problem, in so short a training, none of the others is ahead of it.',
      },
      two: {
        label: `${size('two')}: the chapter’s`,
        feedback: 'It does about as well as the single layer. No better, though: not with this training.',
      },
      three: {
        label: `${size('three')}`,
        feedback: 'One layer more, and the error rises. But there is a model that is worse off.',
      },
      four: {
        label: `${size('four')}: the deepest`,
        feedback:
          'After a thousand updates it hardly does better than “always 0.5”. Depth is not free: at this rate it doesn’t train faster, and 7.4 asks why. At other rates the order may differ.',
      },
    },
    found: ({ medians, alwaysHalf, seeds }) =>
      `Measured with ${seeds} seeds, median errors on fresh waves: ${formatError(medians.one)}, ${formatError(medians.two)}, ${formatError(medians.three)} and ${formatError(medians.four)}. Always answering 0.5, on the same waves: ${formatError(alwaysHalf)}.`,
  } satisfies QuestionText<DepthChoice, DepthErrors>,
};

export type WhyDepthText = typeof text;
