/** Pieces of Keras code that several sections show. */
import type { StackLayer } from '../core/api';

/** `LSTM(20, return_sequences=True)` */
export const kerasLstm = ({ units, returnSequences }: StackLayer): string =>
  `LSTM(${units}${returnSequences ? ', return_sequences=True' : ''})`;

/** `(None, 50, 20)`, as Keras prints a shape; the batch axis is null. */
export const shapeText = (shape: readonly (number | null)[]): string =>
  `(${shape.map((size) => size ?? 'None').join(', ')}${shape.length === 1 ? ',' : ''})`;
