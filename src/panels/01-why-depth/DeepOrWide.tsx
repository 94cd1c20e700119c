/** Parameters of the drawn stack, and of a single layer instead of it. */
import { formatCount } from '../../i18n/format';
import { useLanguage, useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { ControlRow } from '../../ui/ControlRow';
import { DataTable } from '../../ui/DataTable';
import { Slider } from '../../ui/Slider';
import { LayerStepper } from './LayerStepper';
import { compareAt, unitRange, useWhyDepthStore } from './store';
import { whyDepthText } from './text';
import { compareWidth } from './width';

export function DeepOrWide() {
  const { width: text } = useText(whyDepthText);
  const language = useLanguage();
  const layers = useWhyDepthStore((state) => state.layers);
  const units = useWhyDepthStore((state) => state.units);
  const comparison = compareWidth(layers, units);
  return (
    <>
      <h3>{text.title}</h3>
      {text.idea}
      <ControlRow label={text.controls}>
        <LayerStepper testId="depth-width" />
        <Slider
          label={text.units}
          value={units}
          {...unitRange}
          step={1}
          onChange={compareAt}
          testId="depth-units"
        />
      </ControlRow>
      <DataTable
        testId="depth-table"
        caption={text.caption}
        columns={[
          { key: 'model', label: text.model },
          { key: 'size', label: text.size, numeric: true },
          { key: 'parameters', label: text.parameters, numeric: true },
        ]}
        rows={(['stack', 'sameUnits', 'sameParameters'] as const).map((name) => ({
          model: text.models[name],
          size: `${comparison[name].layers} × ${comparison[name].units}`,
          parameters: formatCount(comparison[name].parameters, language),
        }))}
      />
      <Announcement testId="depth-width">{text.compare(comparison)}</Announcement>
    </>
  );
}
