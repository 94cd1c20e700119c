/** Which cut is shown, which of the five sequences is listed, and which kind of problem is explained. */
import { create } from 'zustand';
import { within } from '../../settings/within';
import { shownSequences, type View } from './cut';
import type { Kind } from './kinds';

interface ExamplesState {
  readonly view: View;
  /** Index of the sequence whose numbers are listed. */
  readonly row: number;
  readonly kind: Kind;
}

export const useExamplesStore = create<ExamplesState>(() => ({
  view: 'demo',
  row: 0,
  kind: 'many-to-one',
}));

export const showView = (view: View): void => useExamplesStore.setState({ view });

/** @throws RangeError for a sequence that is not shown */
export const readRow = (row: number): void =>
  useExamplesStore.setState({ row: within({ min: 0, max: shownSequences - 1 }, row) });

export const showKind = (kind: Kind): void => useExamplesStore.setState({ kind });
