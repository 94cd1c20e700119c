import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/language';
import { Button } from './Button';
import { uiText } from './text';
import styles from './CodeListing.module.css';

export interface CodeListingProps {
  readonly code: string;
  readonly language: 'python' | 'typescript' | 'text';
  /** File name or what the code is; shown above it. */
  readonly label: string;
  readonly testId?: string | undefined;
}

/** How long "Copied" stands on the button, in milliseconds. */
const confirmation = 2000;

export function CodeListing({ code, language, label, testId }: CodeListingProps) {
  const text = useText(uiText);
  const listing = useRef<HTMLElement>(null);
  const [state, setState] = useState<'copy' | 'copied' | 'copyByHand'>('copy');

  useEffect(() => {
    if (state === 'copy') return;
    const timer = setTimeout(() => setState('copy'), confirmation);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setState('copied');
    } catch {
      // Without permission or HTTPS there is no clipboard: select the text instead.
      if (listing.current !== null) getSelection()?.selectAllChildren(listing.current);
      setState('copyByHand');
    }
  };

  return (
    <div className={styles.listing} data-testid={testId}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        <Button kind="quiet" onClick={() => void copy()}>
          <span aria-live="polite">{text[state]}</span>
        </Button>
      </div>
      <pre className={styles.code} tabIndex={0} role="group" aria-label={label}>
        <code ref={listing} data-language={language} translate="no">
          {code}
        </code>
      </pre>
    </div>
  );
}
