import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { returnSequencesText } from './text';

export const panel: PanelDefinition = {
  slug: 'return-sequences',
  chapter: '7.1.3',
  minutes: 6,
  text: returnSequencesText,
  Panel,
};
