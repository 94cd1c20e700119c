/**
 * The sections of the page: every folder of `src/panels`, in the order of the folders' names. A chunk of its own, loaded
 * after the first paint.
 */
import type { PanelDefinition } from '../ui/panel-definition';

const modules = import.meta.glob<{ readonly panel: PanelDefinition }>('../panels/*/index.tsx', {
  eager: true,
});

export const allPanels: readonly PanelDefinition[] = Object.entries(modules)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, module]) => module.panel);
