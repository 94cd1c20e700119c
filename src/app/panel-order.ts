import type { PanelDefinition } from '../ui/panel-definition';

/** What the `index.tsx` of a folder in `src/panels` exports. */
export interface PanelModule {
  readonly panel: PanelDefinition;
}

/** The sections in the order of the chapter, which is the order of their folders' names. */
export const inOrder = (modules: Readonly<Record<string, PanelModule>>): readonly PanelDefinition[] =>
  Object.entries(modules)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, module]) => module.panel);
