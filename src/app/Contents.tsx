/** The sections as a list: a column beside the text on a wide screen, a bar above it that opens on a narrow one. */
import type { RefObject } from 'react';
import { useText } from '../i18n/language';
import type { PanelDefinition } from '../ui/panel-definition';
import { CurrentSection } from './CurrentSection';
import { Guarded } from './Guarded';
import { appText } from './text';
import styles from './Contents.module.css';

export interface ContentsProps {
  readonly panels: readonly PanelDefinition[];
  /** Index of the section that the reader is in; −1 above the first. */
  readonly reached: number;
  /** On a narrow screen; on a wide one the list is always there. */
  readonly open: boolean;
  /** The button that opens the list; it gets the focus when the list closes. */
  readonly toggle: RefObject<HTMLButtonElement | null>;
  readonly onToggle: () => void;
  readonly onFollow: () => void;
}

export function Contents(props: ContentsProps) {
  return (
    <nav className={styles.contents} aria-label={useText(appText).contents}>
      <Guarded>
        <List {...props} />
      </Guarded>
    </nav>
  );
}

function List({ panels, reached, open, toggle, onToggle, onFollow }: ContentsProps) {
  const text = useText(appText);
  const here = panels[reached];
  return (
    <>
      <button
        ref={toggle}
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls="contents-list"
        onClick={onToggle}
      >
        <span>{text.contents}</span>
        {here !== undefined && (
          <span className={styles.here}>
            <CurrentSection panel={here} />
          </span>
        )}
      </button>
      <ol id="contents-list" className={styles.list}>
        {panels.map((panel, index) => (
          <Entry
            key={panel.slug}
            panel={panel}
            current={index === reached}
            reached={index <= reached}
            onFollow={onFollow}
          />
        ))}
      </ol>
      <div
        className={styles.progress}
        style={{ scale: `${panels.length === 0 ? 0 : (reached + 1) / panels.length} 1` }}
        aria-hidden="true"
      />
    </>
  );
}

interface EntryProps {
  readonly panel: PanelDefinition;
  readonly current: boolean;
  readonly reached: boolean;
  readonly onFollow: () => void;
}

function Entry({ panel, current, reached, onFollow }: EntryProps) {
  const { title } = useText(panel.text);
  return (
    <li data-reached={reached}>
      <a href={`#${panel.slug}`} aria-current={current ? 'location' : undefined} onClick={onFollow}>
        <span className={styles.chapter}>{panel.chapter}</span>
        <span>{title}</span>
      </a>
    </li>
  );
}
