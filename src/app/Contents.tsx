/** The sections as a list: a column beside the text where there is room, a bar that opens above it where there is not. */
import { useState } from 'react';
import { useText } from '../i18n/language';
import type { PanelDefinition } from '../ui/panel-definition';
import { appText } from './text';
import { useCurrentSection } from './use-current-section';
import styles from './Contents.module.css';

interface ContentsProps {
  readonly panels: readonly PanelDefinition[];
  /** Whether all of them are in the page. */
  readonly complete: boolean;
}

export function Contents({ panels, complete }: ContentsProps) {
  const text = useText(appText);
  const [open, setOpen] = useState(false);
  const current = useCurrentSection(panels, complete);
  const reached = panels.findIndex(({ slug }) => slug === current);
  const here = panels[reached];
  const close = () => setOpen(false);
  return (
    <nav
      className={styles.contents}
      data-open={open}
      aria-label={text.contents}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls="contents-list"
        onClick={() => setOpen(!open)}
      >
        <span>{text.contents}</span>
        {here !== undefined && <Here panel={here} />}
      </button>
      <ol id="contents-list" className={styles.list}>
        {panels.map((panel, index) => (
          <Entry
            key={panel.slug}
            panel={panel}
            current={index === reached}
            reached={index <= reached}
            onFollow={close}
          />
        ))}
      </ol>
      <div
        className={styles.progress}
        style={{ scale: `${panels.length === 0 ? 0 : (reached + 1) / panels.length} 1` }}
        aria-hidden="true"
      />
    </nav>
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

/** Where the reader is, beside the word "Contents". */
function Here({ panel }: { readonly panel: PanelDefinition }) {
  const { title } = useText(panel.text);
  return (
    <span className={styles.here}>
      {panel.chapter !== undefined && `${panel.chapter} `}
      {title}
    </span>
  );
}
