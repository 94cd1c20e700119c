import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatCount } from '../../i18n/format';
import type { PaperKey } from './papers';
import type { Point } from './points';
import { asked, type Growth, type Grown } from './question';
import type { VariantLayer, Variant } from './variant';

const count = (value: number): string => formatCount(value, 'en');

export const text = {
  title: 'Summary and further reading',
  lead: 'What you can do now, one architecture to try next, and where it all comes from.',

  summary: {
    idea: (
      <p>
        You came with one LSTM and leave with a stack of them. Go through the list and tick off what you could
        explain to somebody else; the ticks stay in this browser and go nowhere. If a line gives you pause,
        its section is worth a second visit.
      </p>
    ),
    legend: (ticked: number, all: number): string => `${ticked} of ${all} ticked off`,
    points: {
      depth:
        'Why one would stack LSTM layers: each level reads what the level below has made of the sequence.',
      'return-sequences':
        'Why every layer but the last needs return_sequences=True, and what complains when it is missing.',
      'damped-sine': 'What period and decay do to a damped sine, and why the wave falls to 0.5 and not to 0.',
      examples: 'How a wave of length + output points becomes one row of X and one row of y.',
      parameters: 'Where the 1,760 + 3,280 + 105 parameters of the model come from.',
      fit: 'Why 10,000 sequences seen once teach something different from 100 sequences seen a hundred times.',
      evaluate:
        'Why an error of 0.02 means little until it stands beside a forecast that has learned nothing.',
    } satisfies Record<Point, string>,
  },

  many: {
    title: 'An extension: many-to-many',
    idea: (
      <p>
        The model of this page reads a sequence and answers once, with a vector: it is{' '}
        <Term id="many-to-one">many-to-one</Term>. The chapter suggests as an exercise to rebuild it as{' '}
        <Term id="many-to-many">many-to-many</Term>, so that the answer is a sequence too. One way is an{' '}
        <Term id="encoder">encoder and a decoder</Term>. The stack you know is the encoder: it sums the wave
        up in one vector. <code>RepeatVector</code> hands that vector to a second LSTM once per forecast step;
        this decoder <Term id="return-sequences">returns its whole sequence</Term>, and{' '}
        <code>TimeDistributed(Dense(1))</code> turns each of its hidden states into one number.
      </p>
    ),
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
        Follow the shapes. In the second architecture the forecast steps have an axis of their own, so y needs
        a third axis too. One head serves them all, timestep by timestep. Keras’ Dense works on the last axis
        anyway, so <code>TimeDistributed</code> mainly says what is meant. The page doesn’t train this
        variant: take the lines along, give both the same data and the same number of updates, and see for
        yourself whether it forecasts better.
      </p>
    ),
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
    idea: <p>Four papers stand behind the chapter. Each in one sentence, in our words:</p>,
    gist: {
      construct:
        'Asks what “deep” means for a recurrent network at all, finds three more places besides stacking where layers can be added (from input to hidden state, from one hidden state to the next, from hidden state to output), and tests such networks on music and language.',
      analyse:
        'Stacks recurrent layers so that each reads the hidden state of the one below, trains them on text character by character, and shows that the layers come to work on different time scales.',
      speech:
        'Brings stacked LSTMs, reading in both directions, to phoneme recognition, reports the lowest error on the TIMIT benchmark up to then, 17.7%, and finds that depth mattered more than the number of cells in a layer.',
      generate:
        'Shows that stacked LSTMs trained only to predict the next point can write text and handwriting with long-range structure; the chapter dates it 2014, the year of its last revision, but it was first posted in 2013.',
    } satisfies Record<PaperKey, string>,
  },
  waves: {
    title: 'Waves',
    links: (
      <ul>
        <li>
          <a href="https://en.wikipedia.org/wiki/Sine_wave">Sine wave</a> on Wikipedia
        </li>
        <li>
          <a href="https://en.wikipedia.org/wiki/Damped_sine_wave">Damped sine wave</a> on Wikipedia
        </li>
      </ul>
    ),
  },
  credits: {
    title: 'Where this page comes from',
    idea: (
      <p>
        The problem, the model and the order of the sections are Jason Brownlee’s: chapter 7 of his book{' '}
        <a href="https://machinelearningmastery.com/lstms-with-python/">
          <cite>Long Short-Term Memory Networks with Python</cite>
        </a>
        . This page was made from the Chinese rendering of that chapter by Shao Zhou (
        <span lang="zh-CN">邵洲</span>), published by <span lang="zh-CN">学术头条</span> on 30 January 2019.
        The words here are new, the measurements are this page’s own, and where the article slips, the page
        says so.
      </p>
    ),
  },
  question: {
    prompt: (
      <p>
        Forecast {asked.to} points instead of {asked.from}, everything else as in the chapter. Which of the
        two architectures gains parameters?
      </p>
    ),
    choices: {
      both: {
        label: 'Both gain: more points, more weights',
        feedback:
          'In the many-to-many model a further point is a further step of the decoder, with the weights it already has.',
      },
      one: {
        label: 'Many-to-one gains, many-to-many doesn’t',
        feedback:
          'A longer vector needs another column in the Dense layer for every point. A longer sequence is just more steps through the same weights.',
      },
      many: {
        label: 'Many-to-many gains, many-to-one doesn’t',
        feedback:
          'It is the bigger model, but not a growing one. Ask of each layer whether its weights know how many points there are.',
      },
      none: {
        label: 'Neither does: timesteps share their weights',
        feedback:
          'True of timesteps. To the many-to-one model the points to forecast are not timesteps but the width of its last layer.',
      },
    },
    found: ({ 'many-to-one': one, 'many-to-many': many }) => (
      <>
        Counted layer by layer: many-to-one goes from {count(one.from)} to {count(one.to)} parameters,
        many-to-many from {count(many.from)} to {count(many.to)}.
      </>
    ),
  } satisfies QuestionText<Growth, Grown>,
};

export type FurtherReadingText = typeof text;
