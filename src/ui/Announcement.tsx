import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import styles from './Announcement.module.css';

export interface AnnouncementProps {
  /** The sentence. The initial sentence is not spoken. */
  readonly children: ReactNode;
  /** Only spoken, not visible; it must be text. */
  readonly hidden?: boolean | undefined;
  /**
   * Spoken wherever the focus is. Other sentences are only spoken while the focus is in their figure, or in their section
   * if they are outside a figure, because only then has the reader caused the change.
   */
  readonly always?: boolean | undefined;
  /** The shortest time between two sentences, in milliseconds. */
  readonly pause?: number | undefined;
  /** The sentence does not wait for `pause`, because it reports how something has ended. */
  readonly urgent?: boolean | undefined;
  /** On the visible sentence. */
  readonly testId?: string | undefined;
}

/** How long a sentence must stay the same before it is spoken, in milliseconds: a moving slider changes it often. */
const settling = 500;

/** How long it stays in the live region, in milliseconds. After that, a screen reader would only read it a second time. */
const kept = 5000;

/** A sentence that screen readers speak after it has changed. Its live region is in the page from the start. */
export function Announcement(props: AnnouncementProps) {
  const { children, hidden = false, always = false, pause = 0, urgent = false, testId } = props;
  const language = useLanguage();
  const source = useRef<HTMLParagraphElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const [spoken, setSpoken] = useState('');
  const known = useRef<{ readonly text: string; readonly language: string }>(undefined);
  const spokenAt = useRef(-Infinity);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const text = hidden ? String(children) : (source.current?.textContent ?? '');
    if (known.current?.text === text) return;
    // A change of language does not count as a change of the sentence.
    const changed = known.current?.language === language;
    known.current = { text, language };
    clearTimeout(timer.current);
    setSpoken('');
    if (!changed || text === '') return;
    const wait = urgent ? 0 : spokenAt.current + pause - performance.now();
    timer.current = setTimeout(
      () => {
        if (!always && !isNear(region.current)) return;
        spokenAt.current = performance.now();
        setSpoken(text);
        timer.current = setTimeout(() => setSpoken(''), kept);
      },
      Math.max(settling, wait),
    );
  }, [children, hidden, language, always, pause, urgent]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <>
      {!hidden && (
        <p ref={source} className={styles.sentence} data-testid={testId}>
          {children}
        </p>
      )}
      <div ref={region} className="visually-hidden" role="status">
        {spoken}
      </div>
    </>
  );
}

/** Whether the focus is in the same figure, section or header. */
function isNear(element: Element | null): boolean {
  const part = element?.closest('figure') ?? element?.closest('section, header');
  return part?.contains(document.activeElement) ?? false;
}
