import type { PanelDefinition } from '../../ui/panel-definition';
import { Panel } from './Panel';
import { sineText } from './text';

export const panel: PanelDefinition = { slug: 'sine', chapter: '7.2.1', minutes: 2, text: sineText, Panel };
