import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { overviewText } from './text';

export const panel: PanelDefinition = {
  slug: 'overview',
  chapter: '7.0',
  minutes: 4,
  text: overviewText,
  Panel,
};
