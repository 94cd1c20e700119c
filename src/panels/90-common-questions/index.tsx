import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { commonQuestionsText } from './text';

export const panel: PanelDefinition = {
  slug: 'common-questions',
  minutes: 1,
  text: commonQuestionsText,
  Panel,
};
