/**
 * The code of the figures: one chunk, fetched when the first of them is wanted. Not by React.lazy, which keeps a failure
 * for good: an attempt that failed may be repeated, and the text stays in any case.
 */
import { create } from 'zustand';
import type * as Figures from './figures';

interface FiguresState {
  readonly figures?: typeof Figures;
  readonly failed: boolean;
}

export const useFiguresStore = create<FiguresState>(() => ({ failed: false }));

let attempt: Promise<void> | undefined;

/** Never rejects; the store says how it went. */
export function loadFigures(fetchFigures = () => import('./figures')): Promise<void> {
  attempt ??= fetchFigures().then(
    (figures) => useFiguresStore.setState({ figures, failed: false }),
    () => {
      attempt = undefined;
      useFiguresStore.setState({ failed: true });
    },
  );
  return attempt;
}
