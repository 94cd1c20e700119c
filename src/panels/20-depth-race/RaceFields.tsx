/** Which stacks race, with which seeds and how they are trained. */
import { useText } from '../../i18n/language';
import { SettingField } from '../../settings/SettingField';
import { settingsTable } from '../../settings/settings';
import { useFitSettings, useSettingsStore, type RefusedSetting } from '../../settings/settings-store';
import { stackCount, stackRanges } from '../../settings/stacks';
import { settingsText } from '../../settings/text';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { ControlRow } from '../../ui/ControlRow';
import { Fold } from '../../ui/Fold';
import { NumberField } from '../../ui/NumberField';
import { parametersIn } from './plan';
import {
  addEntrant,
  chooseSeedCount,
  fieldOf,
  removeEntrant,
  typeEntrant,
  typeFirstSeed,
  useEntrants,
  useFields,
} from './plan-store';
import styles from './Race.module.css';
import { depthRaceText } from './text';

interface RaceNumberProps {
  readonly field: string;
  readonly label: string;
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly refused: RefusedSetting | undefined;
  readonly onType: (typed: string) => void;
  readonly disabled: boolean;
}

function RaceNumber({
  field,
  label,
  value,
  range: { min, max },
  refused,
  onType,
  disabled,
}: RaceNumberProps) {
  const text = useText(depthRaceText).fields;
  const { faultSentence } = useText(settingsText);
  return (
    <NumberField
      label={label}
      hint={text.range(min, max)}
      value={value}
      refused={refused?.typed}
      message={refused && text.refused(faultSentence(refused.typed, refused.fault), min, max, value)}
      onType={onType}
      inputMode="numeric"
      disabled={disabled}
      testId={`race-${field}`}
    />
  );
}

/** @param disabled while a race runs, whose plan stays as it began */
export function RaceFields({ disabled }: { readonly disabled: boolean }) {
  const text = useText(depthRaceText).fields;
  const settings = useFitSettings();
  const entrants = useEntrants();
  const refused = useFields((state) => state.refused);
  const raceSeed = useSettingsStore((state) => state.settings.raceSeed);
  const raceSeeds = useSettingsStore((state) => state.settings.raceSeeds);
  const refusedSeed = useSettingsStore((state) => state.refused.raceSeed);
  return (
    <Fold id="race-fields" summary={text.fold}>
      {entrants.map((entrant, index) => (
        <ControlRow key={index} label={text.stack(index + 1)}>
          {(['layers', 'units'] as const).map((part) => (
            <RaceNumber
              key={part}
              field={fieldOf(index, part)}
              label={text[part]}
              value={entrant[part]}
              range={stackRanges[part]}
              refused={refused[fieldOf(index, part)]}
              onType={(typed) => typeEntrant(index, part, typed)}
              disabled={disabled}
            />
          ))}
          <output className={styles.parameters}>{text.parameters(parametersIn(settings, entrant))}</output>
        </ControlRow>
      ))}
      <ControlRow>
        <Button
          testId="race-add"
          disabled={disabled || entrants.length === stackCount.max}
          onClick={addEntrant}
        >
          {text.add}
        </Button>
        <Button
          testId="race-remove"
          disabled={disabled || entrants.length === stackCount.min}
          onClick={removeEntrant}
        >
          {text.remove}
        </Button>
      </ControlRow>
      <ControlRow>
        <Choices
          label={text.seeds}
          value={raceSeeds}
          options={settingsTable.raceSeeds.options.map((value) => ({ value, label: value, disabled }))}
          onChange={chooseSeedCount}
          testId="race-seeds"
        />
        <RaceNumber
          field="seed"
          label={text.firstSeed}
          value={raceSeed}
          range={settingsTable.raceSeed}
          refused={refusedSeed}
          onType={typeFirstSeed}
          disabled={disabled}
        />
      </ControlRow>
      <p>{text.shared}</p>
      <ControlRow>
        <SettingField name="samples" testId="race-samples" />
        <SettingField name="learningRate" testId="race-rate" />
        <SettingField name="schedule" testId="race-schedule" />
      </ControlRow>
    </Fold>
  );
}
