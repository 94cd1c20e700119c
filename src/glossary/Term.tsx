import {
  useEffect,
  useId,
  useRef,
  useState,
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { useLanguage, useText } from '../i18n/language';
import { Popover, popoversLoaded, prefetchPopovers } from '../ui/Popover';
import { termAnchor, terms, type TermId } from './terms';
import { glossaryText } from './text';
import { leaveForGlossary } from './visit';
import styles from './Term.module.css';

/** Milliseconds until a card opens under a resting mouse, and until it closes after the mouse has left. */
const delays = { open: 150, close: 250 };

export interface TermProps {
  readonly id: TermId;
  /** The word as it is written in the sentence. */
  readonly children: ReactNode;
}

/**
 * A word of the glossary. The mouse, the focus, a tap or Enter opens a card with both names, the meaning and a link to the
 * entry. The Tab key goes into a card that a tap or Enter has opened, or kept open, and a second one closes it; past a card
 * that the focus alone has opened, Tab goes on in the text. If the card's code cannot be fetched, the word itself is the
 * link.
 */
export function Term({ id, children }: TermProps) {
  const [openedBy, setOpenedBy] = useState<'mouse' | 'focus' | 'press'>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [word, setWord] = useState<HTMLAnchorElement | null>(null);
  const wordId = useId();
  const meaningId = `${wordId}-meaning`;
  const open = openedBy !== undefined;

  useEffect(() => {
    prefetchPopovers();
    return () => clearTimeout(timer.current);
  }, []);

  const close = () => {
    clearTimeout(timer.current);
    setOpenedBy(undefined);
  };
  const enter = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpenedBy((by) => by ?? 'mouse'), delays.open);
  };
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpenedBy((by) => (by === 'mouse' ? undefined : by)), delays.close);
  };
  const press = (event: MouseEvent) => {
    // The browser opens the entry in a new tab or window.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    clearTimeout(timer.current);
    setOpenedBy((by) => (by === 'press' ? undefined : 'press'));
  };
  const blur = ({ relatedTarget }: FocusEvent) => {
    if (!popoversLoaded()) close();
    if (openedBy !== 'focus') return;
    // A press inside the card keeps it open.
    const card = document.getElementById(meaningId)?.parentElement;
    setOpenedBy(card?.contains(relatedTarget as Node | null) ? 'press' : undefined);
  };
  const missing = () => {
    if (openedBy === 'press') location.hash = termAnchor(id);
    close();
  };

  return (
    // The card is a React child of this element, so its pointer events bubble here, too.
    <span onPointerEnter={enter} onPointerLeave={leave}>
      <a
        ref={setWord}
        id={wordId}
        className={styles.term}
        href={`#${termAnchor(id)}`}
        role="button"
        aria-expanded={open}
        aria-describedby={open ? meaningId : undefined}
        onClick={press}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          event.currentTarget.click();
        }}
        onFocus={(event) =>
          event.currentTarget.matches(':focus-visible') && setOpenedBy((by) => by ?? 'focus')
        }
        onBlur={blur}
      >
        {children}
      </a>
      {open && word !== null && (
        <Popover
          anchor={word}
          label={word.textContent}
          tabEnters={openedBy === 'press'}
          onClose={close}
          onMissing={missing}
        >
          <Card id={id} word={wordId} meaningId={meaningId} onLeave={close} />
        </Popover>
      )}
    </span>
  );
}

interface CardProps {
  readonly id: TermId;
  /** The element of the word that the card explains. */
  readonly word: string;
  /** Of the element that describes the word. */
  readonly meaningId: string;
  /** The reader goes to the glossary. */
  readonly onLeave: () => void;
}

function Card({ id, word, meaningId, onLeave }: CardProps) {
  const { meanings, toGlossary } = useText(glossaryText);
  return (
    <>
      <div id={meaningId}>
        <BothNames id={id} />
        {meanings[id]}
      </div>
      <a
        className={styles.entry}
        href={`#${termAnchor(id)}`}
        onClick={() => {
          leaveForGlossary(id, word);
          onLeave();
        }}
      >
        {toGlossary}
      </a>
    </>
  );
}

/** The term in the reader's language, then in the other. */
export function BothNames({ id }: { readonly id: TermId }) {
  const language = useLanguage();
  const { otherLanguage } = useText(glossaryText);
  const { en, zh } = terms[id];
  const [own, other] = language === 'en' ? [en, zh] : [zh, en];
  return (
    <span className={styles.names}>
      <b>{own}</b>{' '}
      {other !== own && (
        <>
          <span className="visually-hidden">{otherLanguage} </span>
          <span lang={language === 'en' ? 'zh-CN' : 'en'}>{other}</span>
        </>
      )}
    </span>
  );
}
