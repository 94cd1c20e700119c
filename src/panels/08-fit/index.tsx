import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { fitText } from './text';

export const panel: PanelDefinition = { slug: 'fit', chapter: '7.4', minutes: 8, text: fitText, Panel };
