/** One section of the page; the `index.tsx` of every folder in `src/panels` exports one as `panel`. */
import type { ComponentType } from 'react';
import type { Text } from '../i18n/language';

export interface PanelDefinition {
  /** `id` of the section and its deep link, e.g. `damped-sine`. */
  readonly slug: string;
  /** The chapter's number of the section, e.g. `7.2.2`; absent for sections that this page adds. */
  readonly chapter?: string;
  /** How long the open part takes to read and to try, in minutes; absent for a section to look things up in. */
  readonly minutes?: number;
  readonly text: Text<PanelText>;
  readonly Panel: ComponentType;
}

/** The part of a panel's text that the shell shows, in the contents and the headings. */
export interface PanelText {
  readonly title: string;
  /** One sentence under the heading. */
  readonly lead: string;
}
