import type { Library } from './library-store';

export const text = {
  computing: 'Computing the answer…',
  notArrived: 'A file of this page could not be fetched, and the answer is computed from it.',
  /** Read aloud. */
  libraryOf: (listing: string): string => `library: ${listing}`,
  libraries: { keras: 'Keras', tfjs: 'TensorFlow.js' } satisfies Record<Library, string>,
  wave: {
    seenLabel: (shown: number): string => `timesteps 0 to ${shown - 1}`,
    closeUp: (hidden: number): string => `the next ${hidden}, drawn wider`,
    timestep: 'timestep',
    value: 'value',
    seen: 'what the model sees',
    expected: 'what follows',
    predicted: 'what the model says',
    guessed: 'what you say',
  },
  guess: {
    title: 'Guess before you look',
    guess: 'This is my guess',
    show: 'Just show it',
    notYet: 'The answer is still being computed.',
  },
};

export type LessonText = typeof text;
