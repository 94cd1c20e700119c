/** What layer 1 hands to layer 2: every column of a strip of hidden states, or only the last. */
import { useDeferredValue } from 'react';
import { Numbers } from '../../charts/Numbers';
import { shapeText } from '../../lesson/keras-lines';
import { shippedShape } from '../../shipped/shipped-model';
import { useText } from '../../i18n/language';
import { ControlRow } from '../../ui/ControlRow';
import { Figure } from '../../ui/Figure';
import { Switch } from '../../ui/Switch';
import { HeatStrip } from './HeatStrip';
import { fifths, ofUnits } from './number-tables';
import { Said } from './Said';
import { look, useCommonQuestionsStore } from './store';
import { commonQuestionsText } from './text';
import { useShippedReading } from './use-reading';
import { WaveSliders } from './WaveSliders';
import { WeightsNotice } from './WeightsNotice';

const { timesteps, layers } = shippedShape;
const [{ units }] = layers;

export function HandedOn() {
  const { handedOn: text } = useText(commonQuestionsText);
  // The sliders of other figures move this one, too: it may come a frame later.
  const reading = useDeferredValue(useShippedReading());
  const allStates = useCommonQuestionsStore((state) => state.allStates);
  return (
    <Figure caption={text.caption} testId="sequences-figure">
      <ControlRow>
        <WaveSliders testId="sequences" />
        <Switch
          label={<code>return_sequences</code>}
          checked={allStates}
          onChange={(changed) => look({ allStates: changed })}
          testId="sequences-switch"
        />
      </ControlRow>
      <WeightsNotice />
      <HeatStrip
        timesteps={timesteps}
        units={units}
        inputs={reading?.inputs}
        hidden={reading?.trace.layers[0].h}
        allStates={allStates}
      />
      <Said testId="sequences-reads">
        {allStates
          ? text.reads(shapeText([1, timesteps, units]), timesteps * units)
          : text.refuses(shapeText([1, units]), units)}
      </Said>
      {reading && (
        <Numbers
          caption={text.numbers}
          table={() =>
            ofUnits(text.unitColumn, text.timestep, reading.trace.layers[0].h, units, fifths(timesteps))
          }
          testId="sequences-numbers"
        />
      )}
    </Figure>
  );
}
