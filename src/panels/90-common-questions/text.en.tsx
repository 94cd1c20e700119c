export const text = {
  title: 'Common questions',
  lead: 'What nearly everyone who builds a stack asks, and where this page meets it.',

  links: [
    [
      'ndim-error',
      '“expected ndim=3, found ndim=2”: what does it want?',
      'An axis; the layer below keeps it.',
    ],
    ['why-return-sequences', 'Why return_sequences?', 'So that the layer above has something to read.'],
    [
      'see-the-gates',
      'How do I see the gates at each timestep?',
      'By a dozen lines, with the layer’s own weights.',
    ],
    ['why-linear', 'Why a linear Dense head?', 'Because the answer is a quantity.'],
    ['why-depth', 'How many layers?', 'Measure: one first.'],
    ['batch-and-memory', 'Does the batch size reset the memory?', 'No; it sets the number of updates.'],
    ['evaluate', 'Is an error of 0.02 good?', 'Beside which other?'],
    ['flat-forecast', 'Why is my forecast flat, or an echo of the last value?', 'Both cost nothing.'],
    ['complete-example', 'How do I do this with my own series?', 'In ten lines.'],
  ] as readonly (readonly [target: string, question: string, answer: string])[],
};

export type CommonQuestionsText = typeof text;
