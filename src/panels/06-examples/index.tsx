import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { examplesText } from './text';

export const panel: PanelDefinition = {
  slug: 'examples',
  chapter: '7.2.4',
  minutes: 3,
  text: examplesText,
  Panel,
};
