/** A model, layer by layer, with its parameters counted by formula. */
import type { ModelShape } from '../core/api';
import { denseParameters, inputWidth, lstmParameters } from '../core/lstm/shapes';
import { kerasLstm } from './keras-lines';

export interface LayerDescription {
  /** As Keras names it: `lstm`, `lstm_1`, …, `dense`. */
  readonly name: string;
  readonly className: 'LSTM' | 'Dense';
  /** As written in Keras. */
  readonly code: string;
  /** Numbers the layer reads at a time. */
  readonly inputs: number;
  readonly units: number;
  /** The batch axis is null. */
  readonly outputShape: readonly (number | null)[];
  /** The formula with this layer's numbers. */
  readonly formula: string;
  readonly parameters: number;
}

/** The LSTM layers, first to last, then the head. */
export function describeLayers(model: ModelShape): LayerDescription[] {
  const stack = model.layers.map(({ units, returnSequences }, index): LayerDescription => {
    const inputs = inputWidth(model, index);
    return {
      name: index === 0 ? 'lstm' : `lstm_${index}`,
      className: 'LSTM',
      code: kerasLstm({ units, returnSequences }),
      inputs,
      units,
      outputShape: returnSequences ? [null, model.timesteps, units] : [null, units],
      formula: `4·(${units}·(${inputs} + ${units}) + ${units})`,
      parameters: lstmParameters(inputs, units),
    };
  });
  const inputs = inputWidth(model, model.layers.length);
  return [
    ...stack,
    {
      name: 'dense',
      className: 'Dense',
      code: `Dense(${model.outputs})`,
      inputs,
      units: model.outputs,
      outputShape: [null, model.outputs],
      formula: `${inputs}·${model.outputs} + ${model.outputs}`,
      parameters: denseParameters(inputs, model.outputs),
    },
  ];
}
