import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { glossaryPanelText } from './text';

export const panel: PanelDefinition = { slug: 'glossary', text: glossaryPanelText, Panel };
