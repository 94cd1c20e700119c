import { startTransition, useEffect, useState } from 'react';
import { loadLateTexts, type Language } from '../i18n/language';
import { nextFrame } from '../ui/next-frame';
import type { PanelDefinition } from '../ui/panel-definition';
import { runAction } from '../ui/run-action';
import { showNotLoaded } from './last-words';
import { firstPanels } from './first-panels';
import { opensInTheText } from './reading-place';

interface Sections {
  /** The sections whose code has been loaded, in order. */
  readonly panels: readonly PanelDefinition[];
  /** Those of them that are rendered, in order. */
  readonly shown: readonly PanelDefinition[];
  /** Whether sections are missing before the last of `shown`. */
  readonly hasGap: boolean;
  /** Whether all sections of the chapter are rendered. */
  readonly complete: boolean;
}

/** What many visitors came for is rendered before the sections that stand before it. */
const soonest = 'fit';

let arriving: Promise<readonly PanelDefinition[]> | undefined;

/** Fetches the code and the texts of all sections, once. Call it before the first render, which it then overlaps with. */
export const requestSections = (language: Language): Promise<readonly PanelDefinition[]> =>
  (arriving ??= loadAll(language));

/**
 * The sections as they are loaded: the first with the page, the code of the others after the first paint. They are then
 * rendered one per frame, so that no single task renders them all. A page that opens somewhere in the text renders them
 * at once, because that place depends on the heights of the sections before it.
 */
export function useSections(language: Language): Sections {
  const [all, setAll] = useState<readonly PanelDefinition[]>();
  const [count, setCount] = useState(firstPanels.length);
  const panels = all ?? firstPanels;
  const complete = count === all?.length;

  useEffect(() => void requestSections(language).then(setAll, showNotLoaded), [language]);

  useEffect(() => {
    if (all === undefined || complete) return;
    let wanted = true;
    runAction(async () => {
      await nextFrame();
      if (wanted) startTransition(() => setCount(opensInTheText() ? all.length : count + 1));
    });
    return () => {
      wanted = false;
    };
  }, [all, count, complete]);

  const { shown, hasGap } = shownOf(panels, count);
  return { panels, shown, hasGap, complete };
}

/** The first `count` sections, except that the soonest one takes the place of the last of them while it is missing. */
function shownOf(panels: readonly PanelDefinition[], count: number): Pick<Sections, 'shown' | 'hasGap'> {
  const begin = panels.slice(0, count);
  const early = panels.findIndex(({ slug }) => slug === soonest);
  if (count <= firstPanels.length || early < count || !keepsPlace) return { shown: begin, hasGap: false };
  return { shown: [...begin.slice(0, -1), panels[early]], hasGap: count <= early };
}

/** Whether the browser keeps what is on the screen in its place when something is added before it. */
const keepsPlace = CSS.supports('overflow-anchor', 'auto');

/** Any text of the sections: in the build, all of them are one file (scripts/text-chunks.mjs). */
const someText: Readonly<Record<Language, () => Promise<unknown>>> = {
  en: () => import('../glossary/text.en'),
  'zh-CN': () => import('../glossary/text.zh'),
};

async function loadAll(language: Language): Promise<readonly PanelDefinition[]> {
  // Its failure is that of `loadLateTexts`, which asks for the same file.
  someText[language]().catch(() => undefined);
  const { allPanels } = await import('./all-panels');
  await loadLateTexts();
  return allPanels;
}
