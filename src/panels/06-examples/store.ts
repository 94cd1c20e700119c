/** Which cut is shown, and which of the five sequences is read. */
import { create } from 'zustand';
import { shownSequences, type View } from './cut';

interface ExamplesState {
  readonly view: View;
  /** Index of the sequence whose numbers are listed. */
  readonly row: number;
}

export const useExamplesStore = create<ExamplesState>(() => ({ view: 'demo', row: 0 }));

export const showView = (view: View): void => useExamplesStore.setState({ view });

/** @throws RangeError for a sequence that is not shown */
export function readRow(row: number): void {
  if (!Number.isInteger(row) || row < 0 || row >= shownSequences) throw new RangeError(`row ${row}`);
  useExamplesStore.setState({ row });
}
