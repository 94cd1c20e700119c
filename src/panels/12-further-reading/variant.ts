/**
 * The two architectures compared here, layer by layer: the chapter's many-to-one model, and the many-to-many one it
 * leaves as an extension. The second is described, not trained.
 */
import { denseParameters, inputWidth, lstmParameters } from '../../core/lstm/shapes';
import { kerasLstm } from '../../lesson/keras-lines';
import { shapeOf } from '../../runs/fit-request';
import type { FitSettings } from '../../settings/settings';

export type Variant = 'many-to-one' | 'many-to-many';

export interface VariantLayer {
  /** As written in Keras. */
  readonly code: string;
  readonly role: 'encoder' | 'repeat' | 'decoder' | 'head';
  /** The batch axis is null. */
  readonly outputShape: readonly (number | null)[];
  readonly parameters: number;
}

/** The layers of `variant` with the settings in force, first to last. */
export function layersOf(variant: Variant, settings: FitSettings): VariantLayer[] {
  const { units, outputs } = settings;
  const model = shapeOf(settings);
  const encoder = model.layers.map(({ returnSequences }, index): VariantLayer => ({
    code: kerasLstm({ units, returnSequences }),
    role: 'encoder',
    outputShape: returnSequences ? [null, model.timesteps, units] : [null, units],
    parameters: lstmParameters(inputWidth(model, index), units),
  }));
  if (variant === 'many-to-one') {
    return [
      ...encoder,
      {
        code: `Dense(${outputs})`,
        role: 'head',
        outputShape: [null, outputs],
        parameters: denseParameters(units, outputs),
      },
    ];
  }
  return [
    ...encoder,
    { code: `RepeatVector(${outputs})`, role: 'repeat', outputShape: [null, outputs, units], parameters: 0 },
    {
      code: kerasLstm({ units, returnSequences: true }),
      role: 'decoder',
      outputShape: [null, outputs, units],
      parameters: lstmParameters(units, units),
    },
    {
      code: 'TimeDistributed(Dense(1))',
      role: 'head',
      outputShape: [null, outputs, 1],
      parameters: denseParameters(units, 1),
    },
  ];
}

export const totalParameters = (layers: readonly VariantLayer[]): number =>
  layers.reduce((sum, { parameters }) => sum + parameters, 0);
