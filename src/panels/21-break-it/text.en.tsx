import { formatDecimals, formatError } from '../../i18n/format';
import type { BreakName, BreakVerdict } from './breaks';
import type { BrokenFitName } from './broken-fits';

interface BreakWords {
  readonly label: string;
  readonly question: string;
  readonly wave: string;
  readonly curve: string;
  readonly x: string;
  readonly truth: (verdict: BreakVerdict) => string;
}

interface FitWords {
  readonly label: string;
  readonly question: string;
  readonly why: (mae: number, half: number) => string;
}

/** @param unbroken where the error was measured that the broken one is compared with */
const compared = ({ whole, broken, half }: BreakVerdict, at: string, unbroken: string): string =>
  `${at}, its error is ${formatError(broken)}: ${formatDecimals(broken / whole, 1)} times the ${formatError(whole)} ${unbroken}, and ${broken < half ? 'still below' : 'above'} the ${formatError(half)} of always 0.5.`;

export const text = {
  title: 'Break it',
  lead: 'A model shows what it has learned where it fails. Guess first, then look.',
  waves: 'Waves it has never met',
  wavesIdea: (
    <p>
      The page’s model was trained on whole damped sines, period 10 to 20, decay 0.01 to 0.1. Each figure goes
      from such waves to others, and averages over ten or eleven of them.
    </p>
  ),
  choose: 'what is broken',
  times: 'times as large',
  guessed: (guess: string): string => `Your guess: ${guess} times.`,
  model: 'the page’s model',
  half: 'always 0.5',
  error: 'mean absolute error',
  waiting: 'Being computed.',
  breaks: {
    period: {
      label: 'period 25',
      question: 'At period 25, how many times as large is the model’s error as at period 15?',
      wave: 'A wave of period 25: what the model sees, what follows, and its forecast.',
      curve: 'Error at periods 10 to 30, over ten decays. Trained on 10 to 20.',
      x: 'period, in timesteps',
      truth: (verdict) =>
        `${compared(verdict, 'At period 25', 'at period 15')} Nothing in training asked for slower waves.`,
    },
    decay: {
      label: 'decay 0',
      question: 'Without any decay, how many times as large is its error as at decay 0.02?',
      wave: 'A wave that does not decay, and its forecast.',
      curve: 'Error at decays 0 to 0.1, over eleven periods. Trained on 0.01 to 0.1.',
      x: 'decay per timestep',
      truth: (verdict) =>
        `${compared(verdict, 'At decay 0', 'at decay 0.02')} The targets are farther from 0.5, too: at decay 0.02, always 0.5 errs by ${formatError(verdict.wholeHalf)}.`,
    },
    gap: {
      label: 'a missing stretch',
      question:
        'Twenty points shortly before the end are replaced by 0.5. How many times as large does its error become?',
      wave: 'A wave with twenty points missing; the last five are seen.',
      curve: 'Error against the number of points missing before the last five, over eleven periods.',
      x: 'points missing',
      truth: (verdict) =>
        `${compared(verdict, 'With 20 points missing', 'without a gap')} It does not know that they are missing: to the model they are a wave that lay flat.`,
    },
    drawn: {
      label: 'a drawn wave',
      question: 'A square wave of the same periods: how many times as large is its error as on sines?',
      wave: 'A square wave that decays like a sine, and its forecast.',
      curve: 'Error from sines (0) to square waves (1), over eleven periods.',
      x: 'share of the square wave',
      truth: (verdict) =>
        `${compared(verdict, 'On square waves', 'on sines')} Square waves jump, and the sines it was trained on never do.`,
    },
  } as Readonly<Record<BreakName, BreakWords>>,
  draw: (
    <p>
      Draw or paste any wave beside the curve of <a href="#fit">7.4</a>, and watch a model of your own
      forecast it.
    </p>
  ),
  fits: 'Fits with a handicap',
  compared: 'its error, compared with always 0.5',
  orders: [
    { value: 'smaller', label: 'clearly smaller' },
    { value: 'same', label: 'about the same' },
    { value: 'larger', label: 'larger' },
  ],
  press: 'Fit it, and the answer stands here.',
  fitTruth: (mae: number, half: number, guess: string | undefined): string =>
    `Error ${formatError(mae)}, ${formatDecimals(mae / half, 2)} times that of always 0.5, ${formatError(half)}.${guess === undefined ? '' : ` Your guess: ${guess}.`}`,
  brokenFits: {
    rate: {
      label: 'Fit with rate 0.5',
      question: 'The chapter’s fit, with a learning rate 500 times as high. Where does it end?',
      why: (mae, half) =>
        mae < 0.9 * half
          ? 'With this seed even such steps led somewhere.'
          : 'In our fits with seeds 1 and 7, such steps drove nearly all gates fully open or shut: every wave got the same answer.',
    },
    units: {
      label: 'Fit with one unit a layer',
      question: 'The chapter’s fit, with one unit in each layer. Where does it end?',
      why: (mae, half) =>
        mae < 0.9 * half
          ? 'With this seed even one number of memory a layer is of some use.'
          : 'One number of memory a layer does not get beyond the middle in 1,000 updates.',
    },
  } as Readonly<Record<BrokenFitName, FitWords>>,
};

export type BreakItText = typeof text;
