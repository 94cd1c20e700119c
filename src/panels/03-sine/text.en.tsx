import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatAtMost, formatPower } from '../../i18n/format';
import { Formula } from '../../ui/Formula';
import { timesteps, type TimestepsChoice, type WayUp } from './question';

export const text = {
  title: 'A sine wave',
  lead: 'Up and down around a midline, always as far, always as fast.',

  idea: (
    <>
      <p>
        The problem of this chapter begins with something that swings. Two numbers describe a plain sine. Its{' '}
        <Term id="amplitude">amplitude</Term> is how far it gets from the midline, here 1. Its{' '}
        <Term id="frequency">frequency</Term> is how often it does so: here, the number of whole waves in the
        sequence. The chapter’s sequence has 100 points, one for each <Term id="timestep">timestep</Term>, and
        5 waves.
      </p>
      <Formula>
        <var>x</var>
        <sub>
          <var>i</var>
        </sub>{' '}
        = sin(2π · <var>freq</var> · <var>i</var> / <var>length</var>)
      </Formula>
      <p>
        Length divided by frequency is the <Term id="period">period</Term>, the number of timesteps from one
        crest to the next, and the form in which you will meet the rhythm from here on. It takes in the way
        down as well as the way up. The Chinese article calls the stretch from the lowest point to the highest
        the frequency; it is neither that nor the period, but half of the latter.
      </p>
    </>
  ),
  frequency: 'frequency, in waves',
  length: 'length, in timesteps',
  chapter: 'The chapter’s values',
  amplitude: 'amplitude',
  amplitudeHint: 'from the midline to a crest of the sine',
  period: 'period',
  periodHint: 'timesteps from crest to crest',
  half: 'half a period',
  halfHint: 'timesteps from trough to crest',
  tooFew: (period: string, twin: number): string =>
    twin === 0
      ? `There are only ${period} points per wave here, and each of them falls where the sine crosses the midline. The wave is there; the sequence doesn’t show it.`
      : `There are only ${period} points per wave here. A wave with frequency ${twin}, upside down, has exactly the same points: from the sequence alone, nobody can tell the two apart.`,
  listing: 'a sine, with your values',

  chart: {
    caption: 'A sine wave, sampled once per timestep. Tinted: one period, from crest to crest.',
    period: (timesteps: string): string => `period ${timesteps}`,
    sine: 'sine',
    step: 'timestep',
    value: 'value',
    summary: (length: number, frequency: number): string =>
      `A sine over ${length} timesteps with frequency ${frequency}, so ${formatAtMost(length / frequency, 2)} timesteps per wave, between −1 and 1.`,
  },

  notice: (
    <p>
      Raise the frequency, then shorten the sequence. The waves crowd together, and with fewer than about ten
      points for each, the curve turns into a zigzag: the crests fall between the points. Below two points per
      wave it shows a different wave altogether.
    </p>
  ),

  rule: {
    title: 'What a single LSTM layer can already learn',
    idea: (
      <p>
        All that happens here is local: the values rise for a while, then fall for a while. The chapter counts
        this among the things a vanilla LSTM can model, and sees two ways for it. It can remember the
        sequence, since there is only one. Or it can work from the last few timesteps to the next. How few
        would do? If the rhythm is known, two: multiply the latest point by a fixed number, 2·cos(2π ·{' '}
        <var>freq</var> / <var>length</var>), and take away the one before.
      </p>
    ),
    timestep: 'timestep to compute',
    check: (actual: string, largest: number): string =>
      `The sine’s own value there is ${actual}. Over the whole sequence the rule is off by at most ${largest === 0 ? '0' : formatPower(largest, 0)}: the rounding of 64-bit numbers.`,
    notice: (
      <p>
        The rule needs no memory beyond two points, and it is the same all along the sequence. A plain sine
        asks little of a network, then. The next section adds what is missing: a change that takes much longer
        than a wave.
      </p>
    ),
  },

  question: {
    prompt: (
      <p>
        A sine of 120 points with <code>freq = 3</code>: how many timesteps does it take from its lowest point
        to the next highest?
      </p>
    ),
    choices: {
      frequency: {
        label: String(timesteps.frequency),
        feedback:
          'That is the frequency: there are 3 waves in the sequence. It counts waves, not timesteps, and a larger one means fewer timesteps for each.',
      },
      quarter: {
        label: String(timesteps.quarter),
        feedback: 'That far it is from the midline to the crest. From the trough, it is as far again.',
      },
      half: {
        label: String(timesteps.half),
        feedback: 'The period is 120 / 3 = 40 timesteps; half of it leads up, the other half down.',
      },
      period: {
        label: String(timesteps.period),
        feedback: 'That is the whole period, from trough to trough. The crest comes halfway.',
      },
    },
    found: ({ trough, crest }) =>
      `Looked up just now among the 120 points: the first trough is at timestep ${trough}, the next crest at timestep ${crest}, ${crest - trough} timesteps later.`,
  } satisfies QuestionText<TimestepsChoice, WayUp>,
};

export type SineText = typeof text;
