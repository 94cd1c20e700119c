import { useText, type Text } from '../../i18n/language';
import type { PanelText } from '../../ui/panel-definition';
import { hasStage } from '../presenter/stage/staged-figures';
import { presenterText } from '../presenter/text';

/** What a figure is called: by itself where it has a name of its own, else by its section. */
export function useFigureTitle(name: string, section: Text<PanelText>): string {
  const { figures } = useText(presenterText);
  const { title } = useText(section);
  return `Ringdown: ${hasStage(name) ? figures[name] : title}`;
}
