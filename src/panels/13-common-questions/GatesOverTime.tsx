/** Gates, candidate, cell and hidden state of one unit over all timesteps, and the numbers of one of them. */
import { useMemo } from 'react';
import { Numbers } from '../../charts/Numbers';
import { shippedShape } from '../../shipped/shipped-model';
import { useText } from '../../i18n/language';
import { Choices } from '../../ui/Choices';
import { ControlRow } from '../../ui/ControlRow';
import { Figure } from '../../ui/Figure';
import { Slider } from '../../ui/Slider';
import { ModelChoice, OwnModelNotice } from './ModelChoice';
import { fifths, overTime } from './number-tables';
import { Readout } from './Readout';
import { look, useCommonQuestionsStore } from './store';
import { commonQuestionsText } from './text';
import { momentOf, quantities, unitTrace } from './unit';
import { UnitTracks } from './UnitTracks';
import { useShownReading } from './use-reading';
import { WaveSliders } from './WaveSliders';
import { WeightsNotice } from './WeightsNotice';

export function GatesOverTime() {
  const { gates: text } = useText(commonQuestionsText);
  const reading = useShownReading();
  const chosen = useCommonQuestionsStore();
  // Another model may have fewer of each.
  const { layers, timesteps } = reading?.shape ?? shippedShape;
  const layer = Math.min(chosen.layer, layers.length - 1);
  const { units } = layers[layer];
  const unit = Math.min(chosen.unit, units - 1);
  const timestep = Math.min(chosen.timestep, timesteps - 1);
  const trace = useMemo(
    () => reading && unitTrace(reading.trace.layers[layer], units, unit),
    [reading, layer, units, unit],
  );
  return (
    <Figure caption={text.caption} testId="gates-figure">
      <ControlRow>
        <ModelChoice testId="gates-model" />
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
      </ControlRow>
      <ControlRow>
        <WaveSliders testId="gates" />
      </ControlRow>
      <OwnModelNotice />
      <WeightsNotice />
      <UnitTracks
        inputs={reading?.inputs}
        trace={trace}
        timesteps={timesteps}
        timestep={timestep}
        layer={layer}
        unit={unit}
      />
      <ControlRow>
        <Slider
          label={text.timestep}
          value={timestep + 1}
          min={1}
          max={timesteps}
          step={1}
          onChange={(value) => look({ timestep: value - 1 })}
          testId="gates-timestep"
        />
      </ControlRow>
      <Readout moment={trace && momentOf(trace, timestep)} />
      {reading && trace && (
        <Numbers
          caption={text.numbers(layer + 1, unit + 1)}
          table={() =>
            overTime(
              text.timestep,
              [
                [text.tracks.wave, reading.inputs],
                ...quantities.map((name) => [text.names[name], trace[name]] as const),
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
