import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { randomSequencesText } from './text';

export const panel: PanelDefinition = {
  slug: 'random-sequences',
  chapter: '7.2.3',
  minutes: 3,
  text: randomSequencesText,
  Panel,
};
