import { useEffect, useId, useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { useLanguage, useText } from '../i18n/language';
import { placeBeside } from './place';
import { termAnchor, terms, type TermId } from './terms';
import { glossaryText } from './text';
import styles from './Term.module.css';

/** Milliseconds before a card opens under a passing pointer, and before it closes when the pointer has left. */
const patience = { open: 150, close: 250 };

export interface TermProps {
  readonly id: TermId;
  /** The word as the sentence has it. */
  readonly children: ReactNode;
}

/** A word of the glossary: a link to its entry; a pointer, a tap or the focus opens a card with both names and the meaning. */
export function Term({ id, children }: TermProps) {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const link = useRef<HTMLAnchorElement>(null);
  const cardId = useId();

  const settle = (wanted: boolean, after = 0) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(wanted), after);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const enter = (event: PointerEvent) => event.pointerType === 'mouse' && settle(true, patience.open);
  const leave = (event: PointerEvent) => event.pointerType === 'mouse' && settle(false, patience.close);
  // The first tap opens the card; the second follows the link, as does a mouse or the keyboard at once.
  const tapped = useRef(false);

  return (
    <span onPointerEnter={enter} onPointerLeave={leave}>
      <a
        ref={link}
        className={styles.term}
        href={`#${termAnchor(id)}`}
        // The entry itself describes it too, before there is a card.
        aria-describedby={open ? cardId : termAnchor(id)}
        onPointerDown={(event) => {
          tapped.current = event.pointerType === 'touch' && !open;
        }}
        onClick={(event) => {
          if (tapped.current) event.preventDefault();
          settle(tapped.current);
          tapped.current = false;
        }}
        onFocus={() => settle(true)}
        onBlur={() => settle(false)}
      >
        {children}
      </a>
      {open && <Card id={id} cardId={cardId} link={link} onClose={() => setOpen(false)} />}
    </span>
  );
}

interface CardProps {
  readonly id: TermId;
  readonly cardId: string;
  readonly link: React.RefObject<HTMLAnchorElement | null>;
  readonly onClose: () => void;
}

function Card({ id, cardId, link, onClose }: CardProps) {
  const { meanings } = useText(glossaryText);
  const card = useRef<HTMLSpanElement>(null);

  // Wherever the focus is: the pointer alone may have opened it.
  useEffect(() => {
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  });

  useEffect(() => {
    const { current } = card;
    if (current === null || link.current === null) return;
    const anchor = link.current;
    const place = () => placeBeside(current, anchor);
    current.showPopover();
    place();
    addEventListener('scroll', place, { passive: true });
    return () => removeEventListener('scroll', place);
  }, [link]);

  return (
    <span ref={card} id={cardId} className={styles.card} popover="manual" role="tooltip">
      <BothNames id={id} />
      {meanings[id]}
    </span>
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
