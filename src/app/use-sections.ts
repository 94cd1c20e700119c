import { startTransition, useEffect, useState } from 'react';
import { loadLateTexts } from '../i18n/language';
import { nextFrame } from '../ui/next-frame';
import type { PanelDefinition } from '../ui/panel-definition';
import { runAction } from '../ui/run-action';
import { showNotLoaded } from './last-words';
import { firstPanels } from './first-panels';
import { opensInTheText } from './reading-place';

interface Sections {
  /** The sections whose code has been loaded, in order. */
  readonly panels: readonly PanelDefinition[];
  /** How many of them are rendered. */
  readonly shown: number;
  /** Whether all sections of the chapter are rendered. */
  readonly complete: boolean;
}

/**
 * The sections as they are loaded: the first with the page, the code of the others after the first paint. They are then
 * rendered one per frame, so that no single task renders them all. A page that opens somewhere in the text renders them
 * at once, because that place depends on the heights of the sections before it.
 */
export function useSections(): Sections {
  const [all, setAll] = useState<readonly PanelDefinition[]>();
  const [shown, setShown] = useState(firstPanels.length);
  const complete = shown === all?.length;

  useEffect(() => void loadAll().then(setAll, showNotLoaded), []);

  useEffect(() => {
    if (all === undefined || complete) return;
    let wanted = true;
    runAction(async () => {
      await nextFrame();
      if (wanted) startTransition(() => setShown(opensInTheText() ? all.length : shown + 1));
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
