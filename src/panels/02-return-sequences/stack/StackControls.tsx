/** The chapter's examples to choose from, above the drawing; below it, the input values, and layers to add and remove. */
import { useText } from '../../../i18n/language';
import { Button } from '../../../ui/Button';
import { ControlRow } from '../../../ui/ControlRow';
import { NumberField } from '../../../ui/NumberField';
import { settingsText } from '../../../settings/text';
import { inputRange } from './input';
import {
  addLayer,
  exampleNames,
  isExample,
  layerRange,
  removeLayer,
  showExample,
  typeInput,
  useReturnSequencesStore,
} from '../store';
import { returnSequencesText } from '../text';

export function Examples() {
  const text = useText(returnSequencesText);
  const layers = useReturnSequencesStore((state) => state.layers);
  return (
    <ControlRow label={text.examples}>
      {exampleNames.map((name) => (
        <Button
          key={name}
          testId={`stack-${name}`}
          aria-pressed={isExample(layers, name)}
          onClick={() => showExample(name)}
        >
          {text.exampleNames[name]}
        </Button>
      ))}
    </ControlRow>
  );
}

export function StackControls() {
  const text = useText(returnSequencesText);
  const { faultSentence } = useText(settingsText);
  const { layers, input, refused } = useReturnSequencesStore();
  return (
    <>
      <ControlRow label={text.values}>
        {input.map((value, index) => {
          const fault = refused[index];
          return (
            <NumberField
              key={index}
              label={text.value(index)}
              value={value}
              refused={fault?.typed}
              message={fault && text.refused(faultSentence(fault.typed, fault.fault), value)}
              hint={text.range(inputRange.min, inputRange.max)}
              onType={(typed) => typeInput(index, typed)}
              inputMode="text"
              testId={`stack-input-${index}`}
            />
          );
        })}
      </ControlRow>
      <ControlRow label={text.size}>
        <Button testId="stack-add" disabled={layers.length === layerRange.max} onClick={addLayer}>
          {text.add}
        </Button>
        <Button testId="stack-remove" disabled={layers.length === layerRange.min} onClick={removeLayer}>
          {text.remove}
        </Button>
      </ControlRow>
    </>
  );
}
