import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { evaluateText } from './text';

export const panel: PanelDefinition = {
  slug: 'evaluate',
  chapter: '7.5',
  minutes: 9,
  text: evaluateText,
  Panel,
};
