/** Lists the keys of the page's link that were refused, with the reasons. Renders nothing when all were accepted. */
import { useText } from '../i18n/language';
import { Callout } from '../ui/Callout';
import { useSettingsStore } from './settings-store';
import { settingsText } from './text';

export function LinkNotice() {
  const { link: text } = useText(settingsText);
  const faults = useSettingsStore((state) => state.linkFaults);
  if (faults.length === 0) return null;
  return (
    <Callout kind="warning" title={text.title}>
      <ul data-testid="link-faults">
        {faults.map((fault, index) => (
          <li key={index}>{text.fault(fault)}</li>
        ))}
      </ul>
    </Callout>
  );
}
