/** A forecast, drawn as in the first section, and its numbers. */
import { useMemo } from 'react';
import { Listen } from '../../charts/sound/Listen';
import { useText } from '../../i18n/language';
import { WaveDrawing } from '../../lesson/WaveDrawing';
import type { Forecast } from '../../runs/forecast';
import { Figure } from '../../ui/Figure';
import { predictText } from './text';

export function ForecastFigure({ forecast }: { readonly forecast: Forecast }) {
  const text = useText(predictText);
  const { inputs, expected, predicted, mae, alwaysHalf } = forecast;
  const wave = useMemo(() => [...inputs, ...expected], [inputs, expected]);
  const summary = text.summary(predicted.length, mae, alwaysHalf);
  return (
    <Figure wide caption={summary} testId="predict-figure">
      <Listen heard={{ kind: 'forecast', expected, predicted }} name="forecast" testId="predict-listen" />
      <WaveDrawing wave={wave} shown={inputs.length} predicted={predicted} summary={summary} />
    </Figure>
  );
}
