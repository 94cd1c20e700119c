import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { completeExampleText } from './text';

export const panel: PanelDefinition = {
  slug: 'complete-example',
  chapter: '7.7',
  minutes: 3,
  text: completeExampleText,
  Panel,
};
