/** The library in which all listings of the page are shown, stored for the next visit. */
import { create } from 'zustand';
import { oneOf, remembered, whenForgotten } from '../ui/remembered';

export const libraries = ['keras', 'tfjs'] as const;
export type Library = (typeof libraries)[number];

const kept = remembered({ name: 'library', accept: oneOf(libraries) });

export const useLibraryStore = create<{ readonly library: Library }>(() => ({
  library: kept.read() ?? 'keras',
}));

whenForgotten(() => useLibraryStore.setState({ library: 'keras' }));

export function showLibrary(library: Library): void {
  kept.write(library);
  useLibraryStore.setState({ library });
}
