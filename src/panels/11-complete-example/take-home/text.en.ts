import type { FileKind } from './files';
import type { ColumnNames } from './tables';

export const text = {
  title: 'Take it home',
  /** Followed by the model's name. */
  idea: 'The notebook runs in Jupyter, Colab or on Kaggle as it is: it shows that the model is the same in Keras, and trains on. All files are of ',
  shipped: 'the page’s own model, until you fit one',
  end: '.',
  files: {
    notebook: 'Notebook for Keras',
    safetensors: 'Weights (.safetensors)',
    model: 'TensorFlow.js: model',
    weights: 'TensorFlow.js: weights',
    losses: 'Loss curve (.csv)',
    examples: 'Examples (.csv)',
  } satisfies Record<FileKind, string>,
  columns: {
    updates: 'updates',
    loss: 'loss since the row before',
    sequence: 'test sequence',
    period: 'period',
    decay: 'decay',
    value: (t) => `t = ${t}`,
    forecast: (t) => `forecast, t = ${t}`,
  } satisfies ColumnNames as ColumnNames,
};

export type TakeHomeText = typeof text;
