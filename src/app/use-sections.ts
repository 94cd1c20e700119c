import { startTransition, useEffect, useState } from 'react';
import { loadLateTexts } from '../i18n/language';
import { nextFrame } from '../ui/next-frame';
import type { PanelDefinition } from '../ui/panel-definition';
import { showNotLoaded } from './not-loaded';
import { firstPanels } from './panels';

interface Sections {
  /** Those that are known, in order. */
  readonly panels: readonly PanelDefinition[];
  /** How many of them are in the page. */
  readonly shown: number;
  /** Whether the whole chapter is. */
  readonly complete: boolean;
}

/**
 * The sections as they come: the first with the page, the code of the others after the first paint, and then one a
 * frame, so that no single task builds them all. A link to a section wants them at once: its place depends on those
 * before it.
 */
export function useSections(): Sections {
  const [all, setAll] = useState<readonly PanelDefinition[]>();
  const [shown, setShown] = useState(firstPanels.length);
  const complete = shown === all?.length;

  useEffect(() => void loadAll().then(setAll, showNotLoaded), []);

  useEffect(() => {
    if (all === undefined || complete) return;
    let wanted = true;
    void nextFrame().then(() => {
      if (wanted) startTransition(() => setShown(location.hash === '' ? shown + 1 : all.length));
    });
    return () => {
      wanted = false;
    };
  }, [all, shown, complete]);

  return { panels: all ?? firstPanels, shown, complete };
}

async function loadAll(): Promise<readonly PanelDefinition[]> {
  const { allPanels } = await import('./all-panels');
  await loadLateTexts();
  return allPanels;
}
