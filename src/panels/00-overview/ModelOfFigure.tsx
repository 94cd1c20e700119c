/** The choice of the first figure's model: a separate chunk, because the first load knows nothing of fits. */
import { useEffect } from 'react';
import { ModelChoice, OwnModelNotice } from '../../runs/ModelChoice';
import type { ShownModel } from '../../runs/shown-store';
import { useShownModel } from '../../runs/use-own-model';
import { useShownForecaster, type Forecaster } from '../../shipped/use-shown-forecast';
import { ControlRow } from '../../ui/ControlRow';

export interface FigureModel extends Forecaster {
  readonly kind: ShownModel;
}

export interface ModelOfFigureProps {
  /** Called with the chosen model, and at each change of it; undefined while its weights have not arrived. */
  readonly onModel: (model: FigureModel | undefined) => void;
}

export function ModelOfFigure({ onModel }: ModelOfFigureProps) {
  const { shape, weights } = useShownForecaster() ?? {};
  const kind = useShownModel();
  useEffect(() => {
    onModel(shape && weights && { kind, shape, weights });
  }, [kind, shape, weights, onModel]);
  return (
    <>
      <ControlRow>
        <ModelChoice testId="overview-model" />
      </ControlRow>
      <OwnModelNotice />
    </>
  );
}
