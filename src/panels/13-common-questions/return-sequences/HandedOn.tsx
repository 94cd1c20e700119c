/** What layer 1 passes to layer 2: every column of a map of hidden states, or only the last. */
import { useDeferredValue, useState } from 'react';
import { HeatMap } from '../../../charts/HeatMap';
import { Numbers } from '../../../charts/Numbers';
import { fifths, ofUnits } from '../../../charts/timestep-table';
import { useText } from '../../../i18n/language';
import { shapeText } from '../../../lesson/keras-lines';
import { WaveSliders } from '../../../runs/WaveSliders';
import { shippedShape } from '../../../shipped/shipped-model';
import { useShippedForecast } from '../../../shipped/use-shown-forecast';
import { WeightsNotice } from '../../../shipped/WeightsNotice';
import { ControlRow } from '../../../ui/ControlRow';
import { Figure } from '../../../ui/Figure';
import { Announcement } from '../../../ui/Announcement';
import { Switch } from '../../../ui/Switch';
import { commonQuestionsText } from '../text';
import styles from './HandedOn.module.css';

const { timesteps, layers } = shippedShape;
const [{ units }] = layers;

export function HandedOn() {
  const { handedOn: text } = useText(commonQuestionsText);
  // Deferred: the sliders of other figures also change this one, which may be drawn a frame later.
  const forecast = useDeferredValue(useShippedForecast());
  const [allStates, setAllStates] = useState(true);
  return (
    <Figure caption={text.caption} testId="sequences-figure">
      <ControlRow>
        <WaveSliders testId="sequences" />
        <Switch
          label={<code>return_sequences</code>}
          checked={allStates}
          onChange={setAllStates}
          testId="sequences-switch"
        />
      </ControlRow>
      <WeightsNotice />
      <HeatMap
        summary={text.summary(units, timesteps, allStates)}
        columns={timesteps}
        rows={units}
        values={forecast?.trace.layers[0].h}
        color="var(--hidden-h)"
        rowLabels={[text.unit(1), text.unit(units)]}
        columnLabels={[text.timestep(0), text.timestep(timesteps - 1)]}
        above={{ label: text.wave, values: forecast?.inputs }}
      >
        {!allStates && <span className={styles.withheld} />}
        <span className={styles.handed} data-all={allStates} />
      </HeatMap>
      <Announcement testId="sequences-reads">
        {allStates
          ? text.reads(shapeText([1, timesteps, units]), timesteps * units)
          : text.refuses(shapeText([1, units]), units)}
      </Announcement>
      {forecast && (
        <Numbers
          caption={text.numbers}
          table={() =>
            ofUnits(text.unitColumn, text.timestep, forecast.trace.layers[0].h, units, fifths(timesteps))
          }
          testId="sequences-numbers"
        />
      )}
    </Figure>
  );
}
