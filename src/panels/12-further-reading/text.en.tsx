import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { shapeText } from '../../lesson/keras-lines';
import { formatCount, formatDecimals, formatError, formatSigned } from '../../i18n/format';
import type { Wave } from '../../runs/forecast';
import type { ComparisonStatus } from './comparison/store';
import type { Findings } from './comparison/verdict';
import type { Block, FarFacts } from './further/feed-back';
import { before, type PaperKey } from './papers';
import type { Point } from './points';
import type { DecoderChoice, DecoderInput } from './question';
import type { VariantLayer, Variant } from './variant';

const pointsOf = ({ first, last }: Block): string => (first === last ? String(first) : `${first}–${last}`);

export const text = {
  title: 'Further reading, and a summary',
  lead: 'Where it all comes from, one architecture to try next, and what you can do now.',

  summary: {
    title: 'Summary',
    idea: (
      <p>
        You came with one LSTM and leave with a stack of them. Tick off what you could explain to somebody
        else. If a line gives you pause, its section is worth a second visit; the ticks stay in this browser.
      </p>
    ),
    legend: (ticked: number, all: number): string => `${ticked} of ${all} ticked off`,
    points: {
      depth: 'What an LSTM layer on top of another one reads, and what it was worth here.',
      'return-sequences':
        'Why every layer but the last needs return_sequences=True, and what complains when it is missing.',
      'damped-sine': 'What period and decay do to a damped sine, and why the wave falls to 0.5 and not to 0.',
      examples: 'How a wave of length + output points becomes one row of X and one row of y.',
      parameters: 'Where the 1,760 + 3,280 + 105 parameters of the model come from.',
      fit: 'What one weight update does, and how to see that a model has begun to memorise.',
      evaluate:
        'Why an error of 0.02 means little until it stands beside a forecast that has learned nothing.',
    } satisfies Record<Point, string>,
  },

  many: {
    title: 'An extension: many-to-many',
    idea: (
      <p>
        The page’s model answers once, with a vector: it is <Term id="many-to-one">many-to-one</Term>. As an
        exercise, the chapter suggests <Term id="many-to-many">many-to-many</Term>. One way is an{' '}
        <Term id="encoder">encoder and a decoder</Term>: the stack you know sums the wave up in one vector,{' '}
        <code>RepeatVector</code> hands that to a second LSTM once per forecast step, and{' '}
        <code>TimeDistributed(Dense(1))</code> turns each of its hidden states into a number.
      </p>
    ),
    fold: 'The lines, and the shape that y must have',
    choose: 'architecture',
    variants: { 'many-to-one': 'many-to-one', 'many-to-many': 'many-to-many' } satisfies Record<
      Variant,
      string
    >,
    captions: {
      'many-to-one':
        'The chapter’s model: a sequence in, one vector out. Three lines are a sequence, one line a vector.',
      'many-to-many':
        'The extension: a sequence in, a sequence out, through the eye of a needle, one vector. Three lines are a sequence, one line a vector.',
    } satisfies Record<Variant, string>,
    parameters: 'parameters',
    target: 'shape y must have',
    listing: 'many-to-many',
    notice: (
      <p>
        In the second architecture the forecast steps have an axis of their own, so y needs a third axis too.
        One head serves all steps. Keras’ Dense works on the last axis anyway, so <code>TimeDistributed</code>{' '}
        mainly says what is meant.
      </p>
    ),
    compare: <p>Does it forecast better? Train both on the same sequences.</p>,
  },
  comparison: {
    seeds: 'seeds',
    start: 'Train and compare',
    stop: 'Stop',
    progress: 'progress of the comparison',
    status: {
      idle: 'With the settings in force, in a worker of its own, with the SIMD kernels: your fit in 7.4 is left alone.',
      running: 'Starting…',
      done: 'Done.',
      stopped: 'Stopped. What was found before stays.',
      failed: 'Failed.',
    } satisfies Record<ComparisonStatus, string>,
    fitting: (model: string, seed: number): string => `Fitting ${model}, seed ${seed}…`,
    silent: 'Nothing has been finished for some seconds. Wait, or stop.',
    notBehindGlass: (outputs: number): React.JSX.Element => (
      <p>
        <a href="#stack-behind-glass">The stack behind glass</a> does not show the decoder: there all layers
        read the same timesteps, while the decoder has {outputs === 1 ? 'one' : outputs} of its own, one for
        each point of the forecast; and the comparison keeps errors, not models.
      </p>
    ),
    curves: (seed: number): string => `The loss of both while they are trained, seed ${seed}`,
    updates: 'updates',
    loss: 'loss',
    table: (seeds: readonly number[]): string =>
      seeds.length === 1 ? `Seed ${seeds[0]}` : `Means over seeds ${seeds.join(', ')}`,
    bySeed: 'Error on fresh waves, seed by seed',
    columns: {
      model: 'model',
      parameters: 'parameters',
      loss: 'training loss',
      mae: 'error, fresh waves',
      times: '÷ always 0.5',
      seconds: 'seconds',
      seed: 'seed',
      difference: 'difference',
    },
    alwaysHalf: 'always 0.5',
    byPoint: 'Error of each forecast point on fresh waves',
    ahead: 'points ahead',
    error: 'error',
    verdict: ({ seeds, means, alwaysHalf, difference, margin, better }: Findings): string => {
      const [one, many] = [means['many-to-one'].mae, means['many-to-many'].mae];
      const none = Math.min(one, many) >= alwaysHalf ? ' Neither does better than always answering 0.5.' : '';
      const errors = `Error on fresh waves: many-to-many ${formatError(many)}, many-to-one ${formatError(one)}`;
      if (margin === undefined) {
        const which = better === 'undecided' ? 'neither is smaller' : `${better} is smaller`;
        return `${errors}; with seed ${seeds[0]}, ${which}. One seed decides little: try three or five.${none}`;
      }
      const interval = `${formatSigned(difference - margin, 4)} to ${formatSigned(difference + margin, 4)}`;
      const found =
        better === 'undecided'
          ? 'it contains 0, so these seeds don’t decide which is better'
          : `it leaves 0 out: with these settings ${better} is better`;
      return `${errors}, means of ${seeds.length} seeds. The difference’s 95% interval is ${interval}; ${found}.${none}`;
    },
  },
  further: {
    title: 'Further: fifty points ahead',
    idea: <p>A model that forecasts a few points can go on from them: its forecast becomes its input.</p>,
    series: { input: 'input', expected: 'what follows', forecast: 'forecast, fed back', half: 'always 0.5' },
    timestep: 'timestep',
    error: 'error',
    value: 'value',
    waiting: 'The model has not arrived yet.',
    summary: ({ period, decay }: Wave, points: number, { mae, alwaysHalf }: FarFacts): string =>
      `${points} points ahead, period ${period}, decay ${formatDecimals(decay, 3)}: error ${formatError(mae)}, always 0.5 ${formatError(alwaysHalf)}`,
    bounded: (points: number, asked: number): string =>
      points === 0
        ? 'Your model is too large to be fed back while a slider moves. Choose the page’s model.'
        : `Your model is large: fed back as far as ${points} of ${asked} points, so that the sliders stay fluent.`,
    errors: 'The error of each forecast, as it is fed back',
    table: 'Error, forecast by forecast',
    columns: { points: 'points ahead', mae: 'error', half: 'always 0.5' },
    verdict: ({ first, last, overtaken }: FarFacts): string => {
      const grown = `Error of points ${pointsOf(first)}: ${formatError(first.mae)}; of points ${pointsOf(last)}: ${formatError(last.mae)}.`;
      return overtaken === undefined
        ? `${grown} On this wave the model stays better than always answering 0.5 in every part.`
        : `${grown} In points ${pointsOf(overtaken)}, always answering 0.5 is better for the first time (${formatError(overtaken.alwaysHalf)} against ${formatError(overtaken.mae)}).`;
    },
  },
  flow: {
    input: 'input',
    output: 'forecast',
    roles: {
      encoder: 'reads the sequence',
      repeat: 'copies the vector',
      decoder: 'writes the answer',
      head: 'makes the numbers',
    } satisfies Record<VariantLayer['role'], string>,
    parameters: (count: string): string => (count === '1' ? '1 parameter' : `${count} parameters`),
  },

  papers: {
    title: 'Papers',
    idea: (
      <p>
        Four papers on deep <Term id="recurrent-network">recurrent networks</Term> stand behind the chapter:
      </p>
    ),
    gist: {
      construct:
        'Asks what “deep” means for a recurrent network, and finds three more places besides stacking where layers can be added.',
      analyse:
        'Stacks recurrent layers, trains them on text character by character, and shows that they come to work on different time scales.',
      speech:
        'Brings stacked LSTMs to phoneme recognition, with 17.7% the lowest error on the TIMIT benchmark up to then; depth mattered more than the size of a layer.',
      generate:
        'Stacked LSTMs, trained only to predict what comes next, write text and handwriting. First posted in 2013; the chapter dates it by its last revision, 2014.',
    } satisfies Record<PaperKey, string>,
  },
  waves: {
    title: 'Waves, and what comes before this page',
    links: (
      <ul>
        <li>
          <a href="https://en.wikipedia.org/wiki/Sine_wave">Sine wave</a> and{' '}
          <a href="https://en.wikipedia.org/wiki/Damped_sine_wave">Damped sine wave</a> on Wikipedia
        </li>
        <li>
          New to the plain LSTM? <a href={before.vanilla}>How to Develop LSTM Models</a>. To its three axes?{' '}
          <a href={before.reshape}>How to Reshape Input Data</a>. Both by Jason Brownlee, free to read.
        </li>
      </ul>
    ),
  },
  credits: {
    title: 'Where this page comes from',
    idea: (
      <p>
        The problem, the model and the order of the sections are Jason Brownlee’s: chapter 7 of{' '}
        <a href="https://machinelearningmastery.com/lstms-with-python/">
          <cite>Long Short-Term Memory Networks with Python</cite>
        </a>
        . This page was made from its Chinese rendering by Shao Zhou (<span lang="zh-CN">邵洲</span>),
        published by <span lang="zh-CN">学术头条</span> on 30 January 2019. The words here are new, and the
        measurements this page’s own.
      </p>
    ),
  },
  question: {
    prompt: (
      <p>
        In the many-to-many model, fifty points go into the encoder. What does the decoder get to know of
        them?
      </p>
    ),
    choices: {
      points: {
        label: 'The fifty points, one after the other',
        feedback: 'Those are the encoder’s. The decoder reads what the encoder hands on, and only that.',
      },
      states: {
        label: 'The encoder’s hidden states at all fifty timesteps',
        feedback:
          'It would if the encoder’s last layer returned its sequence. Its switch is off, so that it sums up.',
      },
      vector: {
        label: 'One vector of twenty numbers, the same at every step',
        feedback:
          'Period, decay and where the wave stands must all fit in there. The decoder tells its steps apart by its own state alone.',
      },
      vectors: {
        label: 'Five vectors, a different one for each forecast step',
        feedback: 'Five vectors it is, but copies: RepeatVector repeats and computes nothing.',
      },
    },
    found: ({ shape, numbers }) => (
      <>
        Counted layer by layer: the decoder reads the shape <code>{shapeText(shape)}</code>, with{' '}
        {formatCount(numbers, 'en')} different numbers in it.
      </>
    ),
  } satisfies QuestionText<DecoderChoice, DecoderInput>,
};

export type FurtherReadingText = typeof text;
