import { memo } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useText } from '../i18n/language';
import { Button } from '../ui/Button';
import { Callout } from '../ui/Callout';
import type { PanelDefinition } from '../ui/panel-definition';
import { appText } from './text';
import styles from './Section.module.css';

/** A section of the chapter; an error in it stays in it. */
export const Section = memo(function Section({
  panel: { slug, chapter, text, Panel },
}: {
  readonly panel: PanelDefinition;
}) {
  const { title, lead } = useText(text);
  return (
    <section id={slug} className={styles.section} aria-labelledby={`${slug}-title`}>
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
      </header>
      <ErrorBoundary FallbackComponent={Broken}>
        <Panel />
      </ErrorBoundary>
    </section>
  );
});

function Broken({ error, resetErrorBoundary }: FallbackProps) {
  const text = useText(appText);
  return (
    <Callout
      kind="error"
      title={text.broken}
      action={<Button onClick={resetErrorBoundary}>{text.retry}</Button>}
    >
      <code>{error instanceof Error ? error.message : String(error)}</code>
    </Callout>
  );
}
