import { useEffect } from 'react';
import { useEngineStore } from '../../experiment/engine-store';
import { SettingField } from '../../experiment/SettingField';
import { useSettingsStore } from '../../experiment/settings-store';
import { useText } from '../../i18n/language';
import { CodeListing } from '../../ui/CodeListing';
import { ControlRow } from '../../ui/ControlRow';
import { Architecture } from './Architecture';
import { Defaults } from './Defaults';
import { describeLayers, kerasLines } from './layers';
import { ParameterTable } from './ParameterTable';
import { Printed } from './Printed';
import { summarize } from './store';
import { modelText } from './text';

export function Panel() {
  const text = useText(modelText);
  const settings = useSettingsStore((state) => state.settings);
  const { layers, units, length, outputs } = settings;
  // The worker starts after the first paint; a question before that would start it early.
  const started = useEngineStore(({ status }) => status !== 'waiting');
  useEffect(() => {
    if (started) void summarize();
  }, [started, layers, units, length, outputs]);

  const described = describeLayers(settings);
  return (
    <>
      {text.idea}
      <ControlRow>
        <SettingField name="layers" testId="model-layers" />
        <SettingField name="units" testId="model-units" />
        <SettingField name="learningRate" />
      </ControlRow>
      <Architecture timesteps={length} layers={described} />
      <CodeListing label={text.listing} language="python" code={kerasLines(settings)} testId="model-keras" />
      {text.loss}
      <h3>{text.count.title}</h3>
      {text.count.idea}
      <ParameterTable layers={described} settings={settings} />
      {text.count.notice}
      <Printed settings={settings} />
      <h3>{text.linear.title}</h3>
      {text.linear.idea}
      <Defaults />
    </>
  );
}
