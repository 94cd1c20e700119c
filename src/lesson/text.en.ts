import type { Library } from './library-store';

export const text = {
  computing: 'Computing the answer…',
  library: 'library',
  libraries: { keras: 'Keras', tfjs: 'TensorFlow.js' } satisfies Record<Library, string>,
  guess: {
    title: 'Guess before you look',
    guess: 'This is my guess',
    show: 'Just show it',
    notYet: 'The answer is still being computed.',
  },
};

export type LessonText = typeof text;
