import { useText } from '../i18n/language';
import type { PanelDefinition } from '../ui/panel-definition';

/** Number and title of the section that the reader is in. */
export function CurrentSection({ panel: { chapter, text } }: { readonly panel: PanelDefinition }) {
  const { title } = useText(text);
  return (
    <>
      {chapter !== undefined && `${chapter} `}
      {title}
    </>
  );
}
