import { SettingField } from '../../experiment/SettingField';
import { useSettingsStore } from '../../experiment/settings-store';
import { useText } from '../../i18n/language';
import { ControlRow } from '../../ui/ControlRow';
import { BatchState } from './BatchState';
import { Comparison } from './Comparison';
import { FitControls } from './FitControls';
import { FitProgress } from './FitProgress';
import { LossCurve } from './LossCurve';
import { fitText } from './text';

export function Panel() {
  const text = useText(fitText);
  const { samples, batchSize, epochs } = useSettingsStore((state) => state.settings);
  return (
    <>
      {text.idea}
      <ControlRow>
        <SettingField name="samples" />
        <SettingField name="batchSize" />
        <SettingField name="epochs" />
        <SettingField name="learningRate" />
      </ControlRow>
      <p>{text.updates(samples, batchSize, epochs)}</p>
      <FitControls />
      <FitProgress />
      <LossCurve />
      {text.notice}
      <Comparison />
      <BatchState />
    </>
  );
}
