import { memo } from 'react';
import { useText } from '../i18n/language';
import type { PanelDefinition } from '../ui/panel-definition';
import { Guarded } from './Guarded';
import { useLateShell } from './late-shell';
import { appText } from './text';
import styles from './Section.module.css';

/** A section of the chapter. An error in it does not reach the rest of the page. */
export const Section = memo(function Section({
  panel: { slug, chapter, minutes, text, Panel },
}: {
  readonly panel: PanelDefinition;
}) {
  const { title, lead } = useText(text);
  const { takes } = useText(appText);
  const late = useLateShell();
  return (
    <section id={slug} className={styles.section} aria-labelledby={`${slug}-title`} data-chapter={chapter}>
      <header className={styles.head}>
        {chapter !== undefined && (
          <a className={styles.chapter} href={`#${slug}`} aria-hidden="true" tabIndex={-1}>
            {chapter}
          </a>
        )}
        <h2 id={`${slug}-title`} className={styles.title}>
          {title}
        </h2>
        <p className={styles.lead}>{lead}</p>
        <div className={styles.foot}>
          {minutes !== undefined && <p data-minutes={minutes}>{takes(minutes)}</p>}
          {late && <late.SectionTools slug={slug} title={title} />}
        </div>
      </header>
      <Guarded>
        <Panel />
      </Guarded>
    </section>
  );
});
