import { startTransition, useEffect, useState } from 'react';
import { loadLateTexts } from '../i18n/language';
import { nextFrame } from '../ui/next-frame';
import type { PanelDefinition } from '../ui/panel-definition';
import { showNotLoaded } from './not-loaded';

interface Sections {
  /** All, in order; none before their code has come. */
  readonly panels: readonly PanelDefinition[];
  /** How many of them are in the page. */
  readonly shown: number;
  /** Whether the whole chapter is. */
  readonly complete: boolean;
}

/**
 * The sections as they come: their code after the first paint, and then one a frame, so that no single task builds them
 * all. A link to a section wants them at once: its place depends on those before it.
 */
export function useSections(): Sections {
  const [panels, setPanels] = useState<readonly PanelDefinition[]>([]);
  const [shown, setShown] = useState(0);
  const complete = panels.length > 0 && shown === panels.length;

  useEffect(() => void loadPanels().then(setPanels, showNotLoaded), []);

  useEffect(() => {
    if (shown === panels.length) return;
    let wanted = true;
    void nextFrame().then(() => {
      if (wanted) startTransition(() => setShown(location.hash === '' ? shown + 1 : panels.length));
    });
    return () => {
      wanted = false;
    };
  }, [panels, shown]);

  return { panels, shown, complete };
}

async function loadPanels(): Promise<readonly PanelDefinition[]> {
  const { allPanels } = await import('./all-panels');
  await loadLateTexts();
  return allPanels;
}
