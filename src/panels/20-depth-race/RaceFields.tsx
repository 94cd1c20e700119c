/** Which stacks race, with which seeds and how they are trained. */
import { useText } from '../../i18n/language';
import { SettingField } from '../../settings/SettingField';
import { useFitSettings } from '../../settings/settings-store';
import { settingsText } from '../../settings/text';
import { Button } from '../../ui/Button';
import { Choices } from '../../ui/Choices';
import { ControlRow } from '../../ui/ControlRow';
import { Fold } from '../../ui/Fold';
import { NumberField } from '../../ui/NumberField';
import { entrantRange, firstSeedRange, parametersIn, seedCounts } from './plan';
import {
  addEntrant,
  chooseSeedCount,
  entrantRanges,
  fieldOf,
  removeEntrant,
  seedField,
  typeEntrant,
  typeFirstSeed,
  usePlan,
} from './plan-store';
import styles from './Race.module.css';
import { depthRaceText } from './text';

interface RaceNumberProps {
  readonly field: string;
  readonly label: string;
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly onType: (typed: string) => void;
  readonly disabled: boolean;
}

function RaceNumber({ field, label, value, range: { min, max }, onType, disabled }: RaceNumberProps) {
  const text = useText(depthRaceText).fields;
  const { faultSentence } = useText(settingsText);
  const refused = usePlan((state) => state.refused[field]);
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
  const { entrants, firstSeed, seedCount } = usePlan();
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
              range={entrantRanges[part]}
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
          disabled={disabled || entrants.length === entrantRange.max}
          onClick={addEntrant}
        >
          {text.add}
        </Button>
        <Button
          testId="race-remove"
          disabled={disabled || entrants.length === entrantRange.min}
          onClick={removeEntrant}
        >
          {text.remove}
        </Button>
      </ControlRow>
      <ControlRow>
        <Choices
          label={text.seeds}
          value={seedCount}
          options={seedCounts.map((value) => ({ value, label: value, disabled }))}
          onChange={chooseSeedCount}
          testId="race-seeds"
        />
        <RaceNumber
          field={seedField}
          label={text.firstSeed}
          value={firstSeed}
          range={firstSeedRange}
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
