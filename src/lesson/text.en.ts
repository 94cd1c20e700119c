import type { Library } from './library-store';

export const text = {
  computing: 'Computing the answer…',
  library: 'library',
  libraries: { keras: 'Keras', tfjs: 'TensorFlow.js' } satisfies Record<Library, string>,
};

export type LessonText = typeof text;
