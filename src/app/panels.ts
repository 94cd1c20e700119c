/** The sections of the page: every folder of `src/panels`, in the order of the folders' names. */
import type { PanelDefinition } from '../ui/panel-definition';

const modules = import.meta.glob<{ readonly panel: PanelDefinition }>('../panels/*/index.tsx', {
  eager: true,
});

export const panels: readonly PanelDefinition[] = Object.entries(modules)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, module]) => module.panel);
