import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { modelText } from './text';

export const panel: PanelDefinition = { slug: 'model', chapter: '7.3', minutes: 5, text: modelText, Panel };
