import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatDecimals, formatPercent } from '../../i18n/format';
import { heights, type HeightChoice, type Reach } from './question';

export const text = {
  title: 'A damped sine wave',
  lead: 'The same swing, a little less of it at every timestep.',

  idea: (
    <>
      <p>
        Strike a bell, pluck a string, let go of a swing: what moves keeps its rhythm and loses its height. A
        damped sine is such a motion. It has a <Term id="period">period</Term>, the timesteps of one full
        wave, and a <Term id="decay">decay</Term>: at every timestep the swing shrinks by the same factor, for
        small decays by about that share. A decay of 0.05 takes away not quite 5% per timestep.
      </p>
      <p>
        The chapter builds it so that every value lies between 0 and 1. A sine goes from −1 to 1; half of it
        goes from −0.5 to 0.5; add 0.5, and it swings around the midline 0.5. As it dies down it falls to that
        midline, not to 0. Two curves hold it on the way, one from above and one from below: its{' '}
        <Term id="envelope">envelope</Term>. Drag the two sliders.
      </p>
    </>
  ),
  sliders: 'Period and decay, to drag',
  fields: 'Period and decay, to type',
  chapter: 'The chapter’s values',
  flat: 'With a period of 2 every point falls where the sine crosses its midline, so the sequence is flat: two points per wave are too few to show it.',

  chart: {
    caption:
      'The wave over 100 timesteps. The dashed curves, the envelope, are as far as it can reach: 0.5 ± 0.5 · exp(−decay · i). The thin line behind is the same wave without decay.',
    undamped: 'without decay',
    upper: 'envelope, above',
    lower: 'envelope, below',
    wave: 'damped sine',
    midline: 'midline',
    step: 'timestep',
    value: 'value',
    summary: (length: number, period: number, decay: number): string =>
      decay === 0
        ? `A sine around 0.5 over ${length} timesteps with period ${period}; without decay its envelope stays at 0 and 1.`
        : `A damped sine around 0.5 over ${length} timesteps with period ${period} and decay ${decay}; its swing is down to a tenth after ${formatDecimals(Math.LN10 / decay, 0)} timesteps. Behind it, the same wave without decay swings on between 0 and 1.`,
  },
  stats: {
    never: 'never',
    half: 'half-life',
    halfHint: 'timesteps in which the swing halves, ln 2 / decay',
    tenth: 'waves until 90% is lost',
    tenthHint: 'ln 10 / decay, in periods',
    left: 'left after 50 timesteps',
    leftHint: 'of the swing at the start',
  },

  notice: (
    <>
      <p>
        Begin with the chapter’s values, period 10 and decay 0.05. The swing halves about every 14 timesteps,
        and after not quite five waves only a tenth of it is left. Now move one slider at a time. The period
        stretches the wave and leaves the envelope alone; the decay bends the envelope and leaves the
        crossings of the midline where they are. From the lowest point to the highest it is about half a
        period, whatever the decay.
      </p>
      <p>
        Then look at the right-hand end. From a decay of about 0.1 on, nearly nothing happens there. Keep it
        in mind for later: over such an end, every forecast close to 0.5 is nearly right.
      </p>
    </>
  ),
  listing: 'a damped sine, with your values',

  levels: {
    title: 'Why this may take more than one layer',
    idea: (
      <>
        <p>
          A forecaster now has two things to follow at once. The local motion, up and down, turns round within
          a few timesteps. The decay is slow: between two neighbouring points it can hardly be told from the
          wave itself, and it shows clearly only over one crest and the next. The chapter’s idea is that this
          second, longer motion may ask for a further level of abstraction, and so for a stack.
        </p>
        <p>
          May ask. Without noise and measured from its midline, this wave too obeys a rule of two points, with
          two fixed numbers instead of one; but they differ from wave to wave, and a network that is to
          forecast any of them must find them out from what it has seen. Whether a second layer helps it do so
          is for you to measure further down, not for this paragraph to settle.
        </p>
      </>
    ),
  },
  question: {
    prompt: (
      <p>
        With a decay of 0.05 the swing halves about every 14 timesteps. How high can the wave still reach 28
        timesteps after the start?
      </p>
    ),
    choices: {
      quarter: {
        label: `to ${heights.quarter}`,
        feedback:
          'A quarter of the swing is left, that is right. But it swings around the midline 0.5, not around 0.',
      },
      midline: {
        label: `to ${heights.midline}: it has come to rest`,
        feedback:
          'Losing half twice doesn’t lose all: the second half is taken from what the first has left. Strictly speaking, it never comes to rest.',
      },
      reach: {
        label: `to about ${heights.reach}`,
        feedback:
          'Half of a half is left, a quarter. The swing was 0.5 above the midline; a quarter of that is about 0.12.',
      },
      half: {
        label: `to ${heights.half}`,
        feedback: 'There it was after 14 timesteps. In the next 14 it has halved once more.',
      },
    },
    found: ({ height, left }) =>
      `Computed just now: ${formatPercent(left, 1)} of the swing is left, and the upper envelope is at ${formatDecimals(height, 4)}.`,
  } satisfies QuestionText<HeightChoice, Reach>,
};

export type DampedSineText = typeof text;
