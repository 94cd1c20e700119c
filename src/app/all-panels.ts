/** All sections of the page: every folder of `src/panels`. A separate chunk, loaded after the first paint. */
import { inOrder, type PanelModule } from './panel-order';

export const allPanels = inOrder(import.meta.glob<PanelModule>('../panels/*/index.tsx', { eager: true }));
