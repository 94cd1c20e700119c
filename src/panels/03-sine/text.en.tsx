import type { QuestionText } from '../../lesson/CheckYourself';
import { Term } from '../../glossary/Term';
import { formatAtMost, formatPower } from '../../i18n/format';
import { timesteps, type TimestepsChoice, type WayUp } from './question';

export const text = {
  title: 'A sine wave',
  lead: 'Up and down around a midline, always as far, always as fast.',

  idea: (
    <p>
      Two numbers describe a plain sine, if it starts on its midline on the way up, as all of ours do. Its{' '}
      <Term id="amplitude">amplitude</Term> is how far it gets from there, here 1. Its{' '}
      <Term id="frequency">frequency</Term> is how often: here, the number of whole waves in the sequence. The
      chapter’s has 100 points, one for each <Term id="timestep">timestep</Term>, and 5 waves. Length divided
      by frequency is the <Term id="period">period</Term>.
    </p>
  ),
  frequency: 'frequency, in waves',
  length: 'length, in timesteps',
  chapter: 'The chapter’s values',
  period: 'period',
  periodHint: 'timesteps from crest to crest',
  half: 'half a period',
  halfHint: 'timesteps from trough to crest',
  tooFew: (period: string, twin: number): string =>
    twin === 0
      ? `Only ${period} points per wave, and each of them falls where the sine crosses the midline: the sequence doesn’t show the wave.`
      : `Only ${period} points per wave: a wave with frequency ${twin}, upside down, has exactly the same ones.`,
  listing: 'a sine, with your values',

  chart: {
    caption: 'One point per timestep. Tinted: one period, from crest to crest.',
    period: (timesteps: string): string => `period ${timesteps}`,
    sine: 'sine',
    step: 'timestep',
    value: 'value',
    summary: (length: number, frequency: number): string =>
      `A sine over ${length} timesteps with frequency ${frequency}, so ${formatAtMost(length / frequency, 2)} timesteps per wave, between −1 and 1.`,
  },

  notice: (
    <p>
      All that happens here is local: the values rise for a while, then fall for a while. The chapter counts
      this among the things a vanilla LSTM can model, by remembering the one sequence there is, or by working
      from the last few timesteps to the next. Next comes what is missing: a change that takes much longer
      than a wave.
    </p>
  ),

  aliasing: {
    title: 'How few points a wave can do with: aliasing, and Nyquist’s two points',
    idea: (
      <p>
        Raise the frequency, then shorten the sequence. With fewer than about ten points for each wave the
        curve turns into a zigzag, whose crests may fall between the points. Below two points per wave it
        shows a slower wave altogether, with exactly the same points: <em>aliasing</em>. From the sequence
        alone the two cannot be told apart, which is why Nyquist asks for more than two points per wave.
      </p>
    ),
  },

  rule: {
    title: 'What the last two points tell: all the rest',
    idea: (
      <p>
        How few of the last timesteps would do? If the rhythm is known, two: multiply the latest point by a
        fixed number, 2·cos(2π · <var>freq</var> / <var>length</var>), and take away the one before.
      </p>
    ),
    caption: 'Tinted: the two points that the rule uses for the marked one.',
    summary: (timestep: number): string =>
      `The sine, with timestep ${timestep} marked and the two timesteps before it tinted.`,
    timestep: 'timestep to compute',
    spoken: (timestep: number, factor: string, value: string): string =>
      `x at ${timestep} is ${factor} times x at ${timestep - 1}, minus x at ${timestep - 2}: ${value}`,
    check: (actual: string, largest: number): string =>
      `The sine’s own value there is ${actual}. Over the whole sequence the rule is off by at most ${largest === 0 ? '0' : formatPower(largest, 0)}: the rounding of 64-bit numbers.`,
    notice: (
      <p>
        No memory beyond two points, and the same rule all along: a plain sine asks little of a network. The
        rule comes back, with two numbers in place of one, as a rival of the stack in{' '}
        <a href="#evaluate">7.5</a>.
      </p>
    ),
  },

  /** @param period rounded, as it is written */
  spoken: (frequency: number, length: number, period: string): string =>
    `x at timestep i is the sine of 2 pi times the frequency, ${frequency}, times i over the length, ${length}: the sine of 2 pi i over ${period}.`,

  question: {
    prompt: (
      <p>
        A sine of 120 points with <code>freq = 3</code>: how many timesteps does it take from its lowest point
        to the crest that follows?
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
        feedback: 'That is the way from the midline to the crest. From the trough it is twice as far.',
      },
      half: {
        label: String(timesteps.half),
        feedback:
          'The period is 120 / 3 = 40 timesteps; half of it leads up, the other half down. (This stretch, from minimum to maximum, is what the chapter’s text calls the frequency.)',
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
