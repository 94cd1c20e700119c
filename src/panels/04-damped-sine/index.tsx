import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { dampedSineText } from './text';

export const panel: PanelDefinition = {
  slug: 'damped-sine',
  chapter: '7.2.2',
  minutes: 3,
  text: dampedSineText,
  Panel,
};
