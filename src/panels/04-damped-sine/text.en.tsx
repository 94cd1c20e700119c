import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatDecimals, formatError, formatPercent } from '../../i18n/format';
import type { Flatness, WaveChoice } from './question';

export const text = {
  title: 'A damped sine wave',
  lead: 'The same swing, a little less of it at every timestep.',

  idea: (
    <p>
      Strike a bell, let go of a pendulum: what moves keeps its rhythm and loses its height. Such a wave has a{' '}
      <Term id="period">period</Term> and a <Term id="decay">decay</Term>: at every timestep its swing, the{' '}
      <Term id="amplitude">amplitude</Term> of the moment, shrinks by the same factor. A decay of 0.05 takes
      away not quite 5%. A sine of half the height, plus 0.5, keeps every value between 0 and 1. The wave dies
      down to that midline, not to 0, between two curves, its <Term id="envelope">envelope</Term>.
    </p>
  ),
  sliders: 'Period and decay',
  chapter: 'The chapter’s values',
  flat: 'With a period of 2 every point falls where the sine crosses its midline, so the sequence is flat: two points per wave are too few to show it.',

  chart: {
    caption:
      'Dashed, the envelope: 0.5 ± 0.5 · exp(−decay · i). The thin line is the same wave without decay. Tinted, the five timesteps that the model will have to forecast.',
    band: '50 to 54',
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
    tenth: 'periods until 90% is lost',
    tenthHint: 'ln 10 / decay, in periods',
    left: 'left after 50 timesteps',
    leftHint: 'of the swing at the start',
  },

  notice: (
    <>
      <p>
        The period stretches the wave and leaves the envelope alone. The decay bends the envelope and leaves
        the crossings of the midline alone; from trough to crest it is still half a period.
      </p>
      <p>
        Watch the tinted band. With the chapter’s decay of 0.05 it holds 8% of the swing, with 0.1 or more
        less than 1%. Over such an end, every forecast close to 0.5 is nearly right.
      </p>
    </>
  ),
  listing: 'a damped sine, with your values',

  levels: {
    title: 'Why this may take more than one layer',
    idea: (
      <p>
        A forecaster has two things to follow at once: the quick motion, and the slow decay, which shows only
        from one crest to the next. The chapter’s idea is that the second may ask for a further level of
        abstraction, and so for a stack. Only “may”: measured from its midline, this wave, too, obeys a rule
        of two points, with two fixed numbers instead of <a href="#two-points">one</a>; they differ, though,
        from wave to wave.
      </p>
    ),
  },
  question: {
    prompt: <p>At timesteps 50 to 54, on which of these four waves is the answer 0.5 nearest to right?</p>,
    choices: {
      quick: {
        label: 'period 10, decay 0.05: the quickest',
        feedback:
          'Quick is not short-lived. The period says how often it swings, not for how long: about 8% of the swing is left.',
      },
      slow: {
        label: 'period 20, decay 0.03: slow, and fading slowly',
        feedback: 'At 3% a timestep, more than a fifth of the swing is left at timestep 50.',
      },
      lively: {
        label: 'period 12, decay 0.02: the liveliest',
        feedback: 'More than a third of its swing is left: here 0.5 is farthest off.',
      },
      dying: {
        label: 'period 20, decay 0.1: slow, and fading fast',
        feedback:
          'The decay decides; the period only settles where in its swing the wave is by then. Such a wave is at rest before the forecast begins: being right here is no merit.',
      },
    },
    found: ({ quick, slow, lively, dying }) =>
      `Computed just now, the answer 0.5 is off by ${formatError(quick.error)}, ${formatError(slow.error)}, ${formatError(lively.error)} and ${formatError(dying.error)}; of the swing are left ${formatPercent(quick.left, 1)}, ${formatPercent(slow.left, 1)}, ${formatPercent(lively.left, 1)} and ${formatPercent(dying.left, 1)}.`,
  } satisfies QuestionText<WaveChoice, Readonly<Record<WaveChoice, Flatness>>>,
  /** @param factor by which the swing shrinks at every timestep */
  spoken: (period: number, decay: number, factor: string): string =>
    `x at timestep i is 0.5 plus 0.5 times the sine of 2 pi i over ${period}, times e to the power of minus ${decay} i; that is, times about ${factor} to the power of i.`,
};

export type DampedSineText = typeof text;
