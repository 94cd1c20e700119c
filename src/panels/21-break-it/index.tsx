import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { breakItText } from './text';

export const panel: PanelDefinition = { slug: 'break-it', text: breakItText, Panel };
