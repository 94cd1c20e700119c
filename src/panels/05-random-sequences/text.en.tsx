import type { ReactNode } from 'react';
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

  idea: (slowLeft: string, fastLeft: string, twins: number): ReactNode => (
    <>
      <p>
        A single wave can be learned by heart. So the chapter puts the formula into a function,{' '}
        <code>generate_sequence(length, period, decay)</code>, and leaves the two numbers that shape a wave to
        chance: the network must meet many waves that differ, and is then asked about others.
      </p>
      <p>
        The period is a whole number of timesteps from 10 to 20, both ends included, all equally likely; the
        decay is any number from 0.01 to 0.1. That is a wider range than it looks: with decay 0.01 a wave
        still has {slowLeft} of its swing after 50 timesteps, with 0.1 it has {fastLeft}.
      </p>
      <p>
        Those others are of the same family: about {twins} training waves share each period, so every new wave
        has near twins. <a href="#evaluate">7.5</a> asks what that does to the score.
      </p>
    </>
  ),
  listing: 'generate_sequence, and one draw',
  count: 'waves in the chart',
  again: 'Draw again',
  first: 'Back to the first draw',
  source: (seed: number, draw: number): string => `Seed ${seed}, draw ${draw + 1}.`,

  chart: {
    caption: 'Tinted: the 50 points the model will see; more deeply: the 5 it has to forecast.',
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
      All waves start at 0.5 and rise. Soon they differ by their periods, later by how much swing is left. In
      the band where the answers lie, some waves still go up and down, others are hardly more than the
      midline.
    </p>
  ),
  map: {
    caption: (crowd: number): string =>
      `Each dot is one of the ${formatCount(crowd, 'en')} waves of this draw. Press on one, or move with the arrow keys, and its wave is drawn; the numbered ones are in the chart below.`,
    choose: 'Wave of the map: left and right change the period, up and down the decay',
    picked: (number: number, period: number, decay: string, left: string): string =>
      `Wave ${number}: period ${period}, decay ${decay}. After 50 timesteps ${left} of its swing is left.`,
    period: 'period, in timesteps',
    decay: 'decay',
    summary: (crowd: number, shown: number): string =>
      `${crowd} random waves as dots, in eleven columns for the periods 10 to 20, spread evenly over decays of 0.01 to 0.1; the first ${shown} are numbered.`,
  },

  fold: 'Same seed, same waves; and is a period of 20 ever drawn?',
  streams: (
    <p>
      Random numbers follow a recipe that starts from a <Term id="seed">seed</Term>: with the same seed, the
      same waves, to the last bit, in every browser. The page keeps separate streams for initial weights,
      training data, their order (Keras’ <code>fit</code> shuffles, too), <Term id="test-set">test data</Term>
      , the sequence to forecast and the figures. Drawing again here cannot change what a model is trained or
      tested on.
    </p>
  ),
  counts: {
    idea: (
      <p>
        Whether 20 is ever drawn depends on whose <code>randint</code> it is. Python’s{' '}
        <code>random.randint(10, 20)</code>, which the chapter means, includes the 20; NumPy’s{' '}
        <code>numpy.random.randint(10, 20)</code> stops at 19. The bars count this draw; each of eleven
        periods should come up about a hundred times.
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
        Twenty more or fewer than a hundred is nothing unusual; only a bar that stays empty at every draw
        points to a mistake. Such a mistake raises no error: the slowest wave would simply be missing from the
        training data, and nobody would ever hear of it.
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
          'That many have their decay in the upper third of the range, above 0.07. But 0.046 is enough: exp(−0.046 · 50) is a tenth.',
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
