import { useEffect, useState } from 'react';
import type { PanelDefinition } from '../ui/panel-definition';

/** Distance from the top of the screen to a line; the last section whose top is above the line is the current one. */
const line = 0.3;

/** The slug of the section being read; undefined above the first section, and before the page is complete. */
export function useCurrentSection(panels: readonly PanelDefinition[], complete: boolean): string | undefined {
  const [current, setCurrent] = useState<string>();

  useEffect(() => {
    if (!complete) return;
    const sections = panels.flatMap(({ slug }) => document.getElementById(slug) ?? []);
    const look = () => {
      const begun = sections.filter((section) => section.getBoundingClientRect().top <= innerHeight * line);
      setCurrent(begun.at(-1)?.id);
    };
    // Called when a section starts or stops crossing the line, not at each step of scrolling.
    const observer = new IntersectionObserver(look, {
      rootMargin: `-${line * 100}% 0px -${(1 - line) * 100}% 0px`,
    });
    for (const section of sections) observer.observe(section);
    return () => observer.disconnect();
  }, [panels, complete]);

  return current;
}
