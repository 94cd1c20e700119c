/** The section that is in the first chunk. `all-panels.ts`, with all sections, is loaded after the first paint. */
import { inOrder, type PanelModule } from './panel-order';

export const firstPanels = inOrder(
  import.meta.glob<PanelModule>('../panels/00-*/index.tsx', { eager: true }),
);
