/** Which library the page's listings speak: one choice for all of them, kept for the next visit. */
import { create } from 'zustand';

export const libraries = ['keras', 'tfjs'] as const;
export type Library = (typeof libraries)[number];

const storageKey = 'ringdown.library';

export const useProgramStore = create<{ readonly library: Library }>(() => ({ library: storedLibrary() }));

export function showLibrary(library: Library): void {
  try {
    localStorage.setItem(storageKey, library);
  } catch {
    // Storage can be forbidden; the choice then lasts as long as the page.
  }
  useProgramStore.setState({ library });
}

function storedLibrary(): Library {
  try {
    const stored = localStorage.getItem(storageKey);
    return libraries.find((library) => library === stored) ?? 'keras';
  } catch {
    return 'keras';
  }
}
