import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { depthRaceText } from './text';

export const panel: PanelDefinition = { slug: 'depth-race', text: depthRaceText, Panel };
