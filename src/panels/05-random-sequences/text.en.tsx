import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatCount, formatDecimals } from '../../i18n/format';
import type { UpperEnd } from './family';
import { waveCounts, type WaveCountChoice } from './question';

const range = (values: readonly number[], digits: number): string => {
  const [least, most] = [
    formatDecimals(Math.min(...values), digits),
    formatDecimals(Math.max(...values), digits),
  ];
  return least === most ? least : `${least} to ${most}`;
};

export const text = {
  title: 'Random damped sines',
  lead: 'Not one wave but a family: each has a period and a decay of its own.',

  idea: (
    <>
      <p>
        A single wave can be learned by heart. To find out whether a network has grasped what all damped sines
        have in common, it must meet many that differ, and be tested on others still. So the chapter puts the
        formula of the last section into a function, <code>generate_sequence(length, period, decay)</code>,
        and leaves the two numbers that shape a wave to chance.
      </p>
      <p>
        The period is a whole number of timesteps from 10 to 20, both ends included, all eleven equally
        likely. The decay is any number from 0.01 to 0.1, none preferred. That is a wider range than it looks.
        With decay 0.01 a wave still has 61% of its swing after 50 timesteps; with decay 0.1 not even 1% is
        left. The model will meet both, and nobody tells it which is which.
      </p>
    </>
  ),
  listing: 'generate_sequence, and one draw',
  count: 'waves in the chart',
  again: 'Draw again',
  first: 'Back to the first draw',
  source: (seed: number, draw: number): string => `Seed ${seed}, draw ${draw + 1} of the stream “demo”.`,

  chart: {
    caption:
      'Random damped sines over 100 timesteps; the table below has their periods and decays. Tinted: the 50 points the model will see. Tinted more deeply: the 5 that follow, which it has to forecast. What comes after, nobody asks about.',
    seen: (points: number): string => `${points} seen`,
    heldOut: (points: number): string => `${points} held out`,
    step: 'timestep',
    value: 'value',
    wave: (number: number): string => `wave ${number}`,
    summary: (periods: readonly number[], decays: readonly number[]): string =>
      periods.length === 1
        ? `One damped sine with period ${range(periods, 0)} and decay ${range(decays, 3)}. The first 50 points are what the model sees, the next 5 are held out.`
        : `${periods.length} damped sines with periods of ${range(periods, 0)} timesteps and decays of ${range(decays, 3)}. The first 50 points are what the model sees, the next 5 are held out.`,
  },
  table: {
    caption: 'What chance chose',
    wave: 'wave',
    period: 'period',
    decay: 'decay',
    left: 'swing left after 50 timesteps',
  },
  notice: (
    <p>
      All waves leave 0.5 together and rise. Within a few timesteps they drift apart, because their periods
      differ, and later they differ most in how much swing they have left. Look at the narrow band where the
      answers lie: some waves still go up and down there, others are hardly more than the midline. Then look
      in the table for two waves with nearly the same period and very different decays, and follow them in the
      chart: their rhythm agrees, their height does not.
    </p>
  ),
  map: {
    caption:
      'Each small dot is one of the 1,100 waves of this draw; the numbered ones are in the chart. Periods are whole numbers, so the dots stand in eleven columns; within a column the decays are spread evenly.',
    period: 'period, in timesteps',
    decay: 'decay',
    summary: (crowd: number, shown: number): string =>
      `${crowd} random waves as dots, in eleven columns for the periods 10 to 20, spread evenly over decays of 0.01 to 0.1; the first ${shown} are numbered.`,
  },

  streams: {
    title: 'Same seed, same waves',
    idea: (
      <>
        <p>
          A computer’s random numbers follow a recipe, and the recipe starts from a{' '}
          <Term id="seed">seed</Term>. Draw a few times, then go back to the first draw: the waves you began
          with are there again. Change the seed in the header and the family is another one; put the old seed
          back and the old family returns, the same to the last bit in every browser.
        </p>
        <p>
          This page keeps six such streams, all started from your seed: initial weights, training data, their
          order, <Term id="test-set">test data</Term>, the sequence to forecast, and the figures. Each counts
          for itself, so drawing again here cannot change what a model is trained or tested on. And because a
          stream always goes on in the same order, asking for one more wave leaves those you have in place.
        </p>
      </>
    ),
  },

  counts: {
    title: 'Is a period of 20 ever drawn?',
    idea: (
      <p>
        That depends on whose <code>randint</code> it is. Python’s <code>random.randint(10, 20)</code>{' '}
        includes the 20; NumPy’s <code>numpy.random.randint(10, 20)</code> stops at 19. The chapter means
        Python’s. The bars count the periods of the first 1,100 waves of this draw, so each of eleven equally
        likely periods should come up about a hundred times.
      </p>
    ),
    choose: 'whose randint?',
    randint: {
      included: 'Python: random.randint(10, 20)',
      excluded: 'NumPy: numpy.random.randint(10, 20)',
    } satisfies Record<UpperEnd, string>,
    caption: 'Periods of 1,100 random waves, both ends marked.',
    value: 'waves',
    period: (period: number): string => `period ${period}`,
    summary: (min: number, max: number, first: number, last: number): string =>
      last === 0
        ? `Period 20 never comes up; period 10 comes up ${first} times, and the most frequent period ${max} times.`
        : `All eleven periods come up, the rarest ${min} times and the most frequent ${max} times; 10 comes up ${first} times, 20 comes up ${last} times.`,
    notice: (
      <p>
        The bars are not equally long, and they shouldn’t be: with chance at work, ten more or ten fewer than
        a hundred is ordinary, while thirty would be rare. Draw again and the order changes. Only a bar that
        stays empty at every draw points to a mistake. Such a mistake raises no error. The slowest wave would
        simply be missing from the training data, and nobody would ever hear of it.
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        Of the chapter’s 10,000 training waves, how many have less than a tenth of their swing left after 50
        timesteps, where the model’s input ends?
      </p>
    ),
    choices: {
      few: {
        label: `about ${formatCount(waveCounts.few, 'en')}`,
        feedback:
          'A tenth of the swing is not a tenth of the waves. The question is how many decays are large enough for it.',
      },
      third: {
        label: `about ${formatCount(waveCounts.third, 'en')}`,
        feedback:
          'So many have their decay in the upper third of the range, above 0.07. But 0.046 is enough: exp(−0.046 · 50) is a tenth.',
      },
      most: {
        label: `about ${formatCount(waveCounts.most, 'en')}`,
        feedback:
          'A decay above 0.046 does it, and of the range from 0.01 to 0.1, six tenths lie above. For most waves there is little left to forecast; keep that in mind when the model’s error turns out small.',
      },
      nearlyAll: {
        label: `about ${formatCount(waveCounts.nearlyAll, 'en')}`,
        feedback:
          'That would take a decay above 0.02 only. But exp(−0.02 · 50) is 37%; the swing is down to a tenth from 0.046 on.',
      },
    },
    found: (flat) => `Drawn just now with seed 7, and counted: ${formatCount(flat, 'en')} of 10,000.`,
  } satisfies QuestionText<WaveCountChoice, number>,
};

export type RandomSequencesText = typeof text;
