/** The whole stack on one wave: what enters, what every unit of every layer makes of it, and the answers. */
import { useDeferredValue, useMemo, useState } from 'react';
import { Legend } from '../../../charts/Legend';
import { Numbers } from '../../../charts/Numbers';
import { formatDecimals } from '../../../i18n/format';
import { useText } from '../../../i18n/language';
import { withinExtent, type Cell } from '../../../inside/cursor';
import { StackDrawing } from '../../../inside/StackDrawing';
import { stackTable } from '../../../inside/stack-table';
import { valuesOf } from '../../../inside/stack-values';
import { insideText } from '../../../inside/text';
import { shapeText } from '../../../lesson/keras-lines';
import { ModelChoice, OwnModelNotice } from '../../../runs/ModelChoice';
import { WaveSliders } from '../../../runs/WaveSliders';
import { shippedShape } from '../../../shipped/shipped-model';
import { useShownForecast } from '../../../shipped/use-shown-forecast';
import { WeightsNotice } from '../../../shipped/WeightsNotice';
import { Announcement } from '../../../ui/Announcement';
import { ControlRow } from '../../../ui/ControlRow';
import { Figure } from '../../../ui/Figure';
import { Switch } from '../../../ui/Switch';
import { modelText } from '../text';
import { look, useCursorStore } from './cursor-store';
import { groupsOf, pulsesOf } from './pulses';
import styles from './StackOnWave.module.css';

export function StackOnWave() {
  const { stack: text } = useText(modelText);
  const { table } = useText(insideText);
  // Deferred: the sliders of other figures also change this one, which may be drawn a frame later.
  const forecast = useDeferredValue(useShownForecast());
  const [allStates, setAllStates] = useState(true);
  const [hovered, setHovered] = useState<Cell>();
  const chosen = useCursorStore();
  const shape = forecast?.shape ?? shippedShape;
  const { timesteps, layers } = shape;
  const cell = withinExtent(hovered ?? chosen, { units: layers.map(({ units }) => units), timesteps });
  const [{ units }] = layers;

  const values = useMemo(() => forecast && valuesOf(forecast), [forecast]);
  const pulses = useMemo(
    () =>
      forecast?.trace.layers.map(({ h }, layer) =>
        pulsesOf(h, forecast.shape.layers[layer].units, forecast.inputs),
      ) ?? [],
    [forecast],
  );
  const groups = useMemo(() => pulses.map(groupsOf), [pulses]);
  const value = forecast?.trace.layers[cell.layer].h[cell.timestep * layers[cell.layer].units + cell.unit];
  const cellText =
    value === undefined
      ? text.waiting
      : text.cell(cell.layer + 1, cell.unit + 1, cell.timestep, value, pulses[cell.layer][cell.unit]);
  const summary =
    forecast === undefined
      ? text.waiting
      : text.summary(
          groups,
          Array.from(forecast.trace.outputs, inHundredths),
          Array.from(forecast.expected, inHundredths),
        );
  // A single layer has no layer above it that could be refused an input.
  const handsOnAll = allStates || layers.length === 1;
  return (
    <Figure caption={text.caption} wide testId="stack-figure">
      <ControlRow label={text.title}>
        <ModelChoice testId="stack-model" />
        <WaveSliders testId="stack" />
        {layers.length > 1 && (
          <Switch label={text.switch} checked={allStates} onChange={setAllStates} testId="stack-switch" />
        )}
      </ControlRow>
      <OwnModelNotice />
      <WeightsNotice />
      <Legend series={text.key.map((name, index) => ({ ...keyStyles[index], name }))} />
      <StackDrawing
        shape={shape}
        values={values}
        quantity="h"
        layerTitle={text.layer}
        summary={summary}
        cell={cell}
        cellText={cellText}
        allStates={handsOnAll}
        onLook={look}
        onHover={setHovered}
        testId="stack-map"
      />
      <p className={styles.readout} data-testid="stack-readout">
        {cellText}
      </p>
      <ul className={styles.pulses} data-testid="stack-pulses">
        {groups.map((layerGroups, layer) => (
          <li key={layer}>{text.pulses(layer + 1, layerGroups)}</li>
        ))}
      </ul>
      <Announcement testId="stack-reads">
        {handsOnAll
          ? text.reads(shapeText([1, timesteps, units]), timesteps * units, layers.length)
          : text.refuses(shapeText([1, units]), units)}
      </Announcement>
      {values && (
        <Numbers caption={text.numbers} table={() => stackTable(values, 'h', table)} testId="stack-numbers" />
      )}
    </Figure>
  );
}

const inHundredths = (number: number): string => formatDecimals(number, 2);

/** In the order of the text's names. */
const keyStyles = [
  { key: 'input', color: 'var(--series-input)' },
  { key: 'expected', color: 'var(--series-expected)', mark: 'circle' },
  { key: 'forecast', color: 'var(--series-forecast)', dashes: '4 3' },
] as const;
