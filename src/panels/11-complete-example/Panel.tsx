import { useSettingsStore } from '../../experiment/settings-store';
import { useText } from '../../i18n/language';
import { Choices } from '../../ui/Choices';
import { CodeListing } from '../../ui/CodeListing';
import python from './listing.py?raw';
import typescript from './listing.ts?raw';
import { withSettings } from './listing-values';
import { showProgram, useProgramStore } from './store';
import { completeExampleText } from './text';

const listings = { python, typescript };

export function Panel() {
  const text = useText(completeExampleText);
  const program = useProgramStore((state) => state.program);
  const settings = useSettingsStore((state) => state.settings);
  return (
    <>
      {text.idea}
      <Choices
        label={text.choose}
        value={program}
        options={(['python', 'typescript'] as const).map((value) => ({ value, label: text.programs[value] }))}
        onChange={showProgram}
      />
      <CodeListing
        label={text.listing[program]}
        language={program}
        code={withSettings(listings[program], settings)}
      />
      {text.notice[program]}
    </>
  );
}
