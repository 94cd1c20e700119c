/**
 * The two architectures compared here, layer by layer: the chapter's many-to-one model, and the many-to-many model that
 * the chapter proposes as an extension, an encoder and a decoder.
 */
import { denseParameters, lstmParameters } from '../../core/lstm/shapes';
import { kerasLstm } from '../../lesson/keras-lines';
import { describeLayers, type LayerDescription } from '../../lesson/layers';
import { shapeOf } from '../../runs/fit-request';
import type { FitSettings } from '../../settings/settings';

export const variants = ['many-to-one', 'many-to-many'] as const;
export type Variant = (typeof variants)[number];

export interface VariantLayer extends Pick<LayerDescription, 'code' | 'outputShape' | 'parameters'> {
  readonly role: 'encoder' | 'repeat' | 'decoder' | 'head';
}

/** The layers of `variant` with the settings in force, first to last. */
export function layersOf(variant: Variant, settings: FitSettings): VariantLayer[] {
  const { units, outputs } = settings;
  const manyToOne = describeLayers(shapeOf(settings)).map((layer): VariantLayer => ({
    ...layer,
    role: layer.className === 'LSTM' ? 'encoder' : 'head',
  }));
  if (variant === 'many-to-one') return manyToOne;
  return [
    ...manyToOne.filter(({ role }) => role === 'encoder'),
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
