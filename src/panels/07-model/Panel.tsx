import { useEffect, useMemo } from 'react';
import { CheckYourself } from '../../lesson/CheckYourself';
import { useEngineStore } from '../../engine/engine-store';
import { describeLayers } from '../../lesson/layers';
import { listingValues } from '../../lesson/listing-values';
import { Listings } from '../../lesson/Listings';
import { shapeOf } from '../../runs/fit-request';
import { SettingField } from '../../settings/SettingField';
import { useFitSettings } from '../../settings/settings-store';
import { useText } from '../../i18n/language';
import { ControlRow } from '../../ui/ControlRow';
import { runAction } from '../../ui/run-action';
import { Architecture } from './Architecture';
import { Defaults } from './Defaults';
import keras from './listing.py?listing';
import tfjs from './listing.ts?listing';
import { ParameterTable } from './ParameterTable';
import { Printed } from './Printed';
import { askCost } from './question';
import { summarize } from './store';
import { modelText } from './text';

const listings = { keras, tfjs };

export function Panel() {
  const text = useText(modelText);
  const settings = useFitSettings();
  const { layers, units, length, outputs } = settings;
  // The worker starts after the first paint; a question before that would start it early.
  const started = useEngineStore(({ status }) => status !== 'waiting');
  useEffect(() => {
    if (started) runAction(summarize);
  }, [started, layers, units, length, outputs]);

  const values = useMemo(() => listingValues(settings), [settings]);
  const described = describeLayers(shapeOf(settings));
  return (
    <>
      {text.idea}
      <ControlRow>
        <SettingField name="layers" testId="model-layers" />
        <SettingField name="units" testId="model-units" />
        <SettingField name="learningRate" />
      </ControlRow>
      <Architecture timesteps={length} layers={described} />
      <Listings listings={listings} values={values} label={text.listing} testId="model-program" />
      {text.loss}
      <h3>{text.count.title}</h3>
      {text.count.idea}
      <ParameterTable layers={described} settings={settings} />
      {text.count.notice}
      <Printed settings={settings} />
      <h3>{text.linear.title}</h3>
      {text.linear.idea}
      <Defaults />
      <CheckYourself name="model" text={text.question} compute={askCost} />
    </>
  );
}
