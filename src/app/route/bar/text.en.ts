import type { StopName } from '../stops';

const tasks: Record<StopName, string> = {
  overview:
    'Guess what the forecast does when the wave is slower than any it was trained on; then pull the period to 26.',
  whyDepth: 'Add two layers to the drawing. How many routes lead from the first value to the output?',
  returnSequences:
    'Take two layers, and switch return_sequences off in the lower one. Read the error aloud, then mend it.',
  waves: 'Draw some waves. What do all of them share, and what differs?',
  examples: 'Which points does the model see, and which must it forecast?',
  model: 'Follow one wave through both layers. Which of the 40 units move with it, and which hardly at all?',
  fit: 'Say what the loss will look like, then press Fit. Afterwards try batch sizes 1 and 100.',
  evaluate: 'Guess the ranking before you look. Then add noise, and begin the waves at another phase.',
  predict: 'Draw the five covered points yourself. Who is nearer, you or the stack?',
  summary: 'Which of these sentences can you now explain to your neighbour?',
};

export const text = {
  title: 'The route of 45 minutes',
  place: (stop: number, of: number, minutes: number): string => `Stop ${stop} of ${of}, ${minutes} minutes.`,
  next: 'Next stop (N)',
  back: 'Back (P)',
  leave: 'Leave the route',
  done: 'End of the route',
  tasks,
};

export type RouteBarText = typeof text;
