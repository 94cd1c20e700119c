/** What the `index.tsx` of every folder in `src/panels` exports as `panel`: one section of the page. */
import type { ComponentType } from 'react';
import type { Text } from '../i18n/language';

export interface PanelDefinition {
  /** `id` of the section and its deep link, e.g. `damped-sine`. */
  readonly slug: string;
  /** The chapter's own numbering, e.g. `7.2.2`; absent for what this page adds to the chapter. */
  readonly chapter?: string;
  readonly text: Text<PanelText>;
  readonly Panel: ComponentType;
}

/** The part of a panel's text that the shell shows: contents and headings. */
export interface PanelText {
  readonly title: string;
  /** One sentence under the heading. */
  readonly lead: string;
}
