import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { whyDepthText } from './text';

export const panel: PanelDefinition = {
  slug: 'why-depth',
  chapter: '7.1',
  minutes: 4,
  text: whyDepthText,
  Panel,
};
