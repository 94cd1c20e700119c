import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { furtherReadingText } from './text';

export const panel: PanelDefinition = {
  slug: 'further-reading',
  chapter: '7.8',
  minutes: 3,
  text: furtherReadingText,
  Panel,
};
