/** Gates, candidate, cell and hidden state of one unit over all timesteps, and their values at one timestep. */
import { useMemo } from 'react';
import { Numbers } from '../../../charts/Numbers';
import { fifths, overTime } from '../../../charts/timestep-table';
import { useText } from '../../../i18n/language';
import { StateFormulas } from '../../../inside/StateFormulas';
import { insideText } from '../../../inside/text';
import { quantities, stepOf, unitTrace } from '../../../inside/unit';
import { WaveSliders } from '../../../runs/WaveSliders';
import { shippedShape } from '../../../shipped/shipped-model';
import { useShownForecast } from '../../../shipped/use-shown-forecast';
import { WeightsNotice } from '../../../shipped/WeightsNotice';
import { Choices } from '../../../ui/Choices';
import { ControlRow } from '../../../ui/ControlRow';
import { Figure } from '../../../ui/Figure';
import { Slider } from '../../../ui/Slider';
import { modelText } from '../text';
import { look, useCursorStore } from '../stack/cursor-store';
import { UnitTracks } from './UnitTracks';

export function GatesOverTime() {
  const { gates: text } = useText(modelText);
  const { names } = useText(insideText);
  const forecast = useShownForecast();
  const chosen = useCursorStore();
  // Another model may have fewer layers, units or timesteps.
  const { layers, timesteps } = forecast?.shape ?? shippedShape;
  const layer = Math.min(chosen.layer, layers.length - 1);
  const { units } = layers[layer];
  const unit = Math.min(chosen.unit, units - 1);
  const timestep = Math.min(chosen.timestep, timesteps - 1);
  const trace = useMemo(
    () => forecast && unitTrace(forecast.trace.layers[layer], units, unit),
    [forecast, layer, units, unit],
  );
  return (
    <Figure caption={text.caption} testId="gates-figure">
      <ControlRow label={text.title}>
        <Choices
          label={text.layer}
          value={String(layer)}
          options={layers.map((_, index) => ({ value: String(index), label: String(index + 1) }))}
          onChange={(value) => look({ layer: Number(value) })}
          testId="gates-layer"
        />
        <Slider
          label={text.unit}
          value={unit + 1}
          min={1}
          max={units}
          step={1}
          onChange={(value) => look({ unit: value - 1 })}
          testId="gates-unit"
        />
        <WaveSliders testId="gates" />
      </ControlRow>
      <WeightsNotice />
      <UnitTracks
        inputs={forecast?.inputs}
        trace={trace}
        timesteps={timesteps}
        timestep={timestep}
        layer={layer}
        unit={unit}
      />
      <ControlRow>
        <Slider
          label={text.timestep}
          value={timestep}
          min={0}
          max={timesteps - 1}
          step={1}
          onChange={(value) => look({ timestep: value })}
          testId="gates-timestep"
        />
      </ControlRow>
      <StateFormulas step={trace && stepOf(trace, timestep)} testId="gates" />
      {forecast && trace && (
        <Numbers
          caption={text.numbers(layer + 1, unit + 1)}
          table={() =>
            overTime(
              text.timestep,
              [
                [text.tracks.wave, forecast.inputs],
                ...quantities.map((name) => [names[name], trace[name]] as const),
              ],
              fifths(timesteps),
            )
          }
          testId="gates-numbers"
        />
      )}
    </Figure>
  );
}
