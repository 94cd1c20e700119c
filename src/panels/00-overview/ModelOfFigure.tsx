/** The choice of the first figure's model: a separate chunk, because the first load knows nothing of fits. */
import { useEffect } from 'react';
import { ModelChoice, OwnModelNotice } from '../../runs/ModelChoice';
import type { ShownModel } from '../../runs/shown-store';
import { useOwnStatus, useShownModel } from '../../runs/use-own-model';
import { useShownForecaster, type Forecaster } from '../../shipped/use-shown-forecast';

export interface FigureModel extends Forecaster {
  readonly kind: ShownModel;
}

/** @param onModel called with the chosen model, and again when it changes; until then the shipped model is shown */
export function ModelOfFigure({ onModel }: { readonly onModel: (model: FigureModel) => void }) {
  const model = useShownForecaster();
  const kind = useShownModel();
  // What a newcomer sees first stays simple: there is no choice before there is a second trained model.
  const canChoose = useOwnStatus() === 'ready' || kind !== 'shipped';
  const { shape, weights } = model ?? {};
  useEffect(() => {
    if (shape !== undefined && weights !== undefined) onModel({ kind, shape, weights });
  }, [kind, shape, weights, onModel]);
  return (
    <>
      {canChoose && <ModelChoice testId="overview-model" />}
      <OwnModelNotice />
    </>
  );
}
