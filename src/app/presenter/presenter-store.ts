/** What is shown to a class. State is facts; the actions are in `show.ts`, `stage/stage.ts` and `share/`. */
import { create } from 'zustand';

export interface Show {
  /** The slug of the section that is shown. */
  readonly section: string;
  /** From 0. */
  readonly step: number;
  readonly steps: number;
  readonly blank: boolean;
  /** Where the step ends and the rest is covered, in pixels below the top of the screen. */
  readonly end: number | undefined;
}

export interface PresenterState {
  /** Undefined while the page is an article. */
  readonly show: Show | undefined;
  /** Whether a show has just begun or ended, which is read aloud. */
  readonly news: 'begun' | 'ended' | undefined;
  /** The `data-testid` of the figure that fills the window. */
  readonly staged: string | undefined;
  /** The slug of the section whose link is shown. */
  readonly shared: string | undefined;
  /** The slug of the section that is being printed. */
  readonly printed: string | undefined;
}

export const usePresenter = create<PresenterState>(() => ({
  show: undefined,
  news: undefined,
  staged: undefined,
  shared: undefined,
  printed: undefined,
}));

/** Shows the link of a section, or closes it. */
export const share = (shared: string | undefined): void => usePresenter.setState({ shared });
