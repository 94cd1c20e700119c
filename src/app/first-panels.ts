/** The section that comes with the page; `all-panels.ts`, which has them all, follows when that has been painted. */
import { inOrder, type PanelModule } from './panel-order';

export const firstPanels = inOrder(
  import.meta.glob<PanelModule>('../panels/00-*/index.tsx', { eager: true }),
);
