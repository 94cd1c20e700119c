import { useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { Listings } from '../../lesson/Listings';
import { SettingField } from '../../settings/SettingField';
import { useFitSettings } from '../../settings/settings-store';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import { Choices } from '../../ui/Choices';
import { ControlRow } from '../../ui/ControlRow';
import { Fold } from '../../ui/Fold';
import { CellTable } from './CellTable';
import { cutOf, drawExamples } from './cut';
import { KindsOfProblem } from './KindsOfProblem';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { countNumbers } from './question';
import { Sequences } from './Sequences';
import { showView, useExamplesStore } from './store';
import { Tensors } from './Tensors';
import { examplesText } from './text';

const listings = { keras, tfjs };

export function Panel() {
  const text = useText(examplesText);
  const { view, row } = useExamplesStore();
  const settings = useFitSettings();
  const { seed } = settings;
  const { length, outputs, samples } = cutOf(view, settings);
  const examples = useMemo(
    () => drawExamples(seed, { length, outputs, samples }),
    [seed, length, outputs, samples],
  );
  const values = useMemo(() => ({ length, outputs, patterns: samples }), [length, outputs, samples]);
  return (
    <>
      {text.idea}
      <ControlRow>
        <Choices
          label={text.view}
          value={view}
          options={(['demo', 'settings'] as const).map((value) => ({
            value,
            label: text.views[value](settings.length, settings.outputs),
          }))}
          onChange={showView}
          testId="examples-view"
        />
        {view === 'settings' && (
          <>
            <SettingField name="length" />
            <SettingField name="outputs" />
          </>
        )}
      </ControlRow>
      <Announcement>{text.sum(view, length, outputs)}</Announcement>
      <Sequences examples={examples} row={row} />
      {text.cut}
      <Listings listings={listings} values={values} label={text.listing} testId="examples-program" />
      <h3>{text.shapes.title}</h3>
      {text.shapes.idea}
      <Tensors cut={{ length, outputs, samples }} row={row} />
      <CellTable examples={examples} row={row} />
      {text.reading}
      <h3>{text.kind.title}</h3>
      {text.kind.idea}
      <Fold id="kinds-of-problem" summary={text.kind.fold}>
        {text.kind.more}
        <KindsOfProblem cut={{ length, outputs, samples }} />
      </Fold>
      <CheckYourself name="examples" text={text.question} compute={countNumbers} />
    </>
  );
}
