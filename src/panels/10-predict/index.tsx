import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { predictText } from './text';

export const panel: PanelDefinition = {
  slug: 'predict',
  chapter: '7.6',
  minutes: 5,
  text: predictText,
  Panel,
};
