import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../i18n/language';
import { Announcement } from './Announcement';
import { Button } from './Button';
import { runAction } from './run-action';
import { saveFile } from './save-file';
import { uiText } from './text';
import { useCopy } from './use-copy';
import { useScrollStop } from './use-scroll-stop';
import styles from './CodeBox.module.css';

export interface CodeBoxProps {
  /** What the copy button copies. */
  readonly code: string;
  readonly language: 'python' | 'typescript' | 'text';
  /** File name or what the code is; shown above it. */
  readonly label: string;
  /** Between the label and the copy button. */
  readonly controls?: ReactNode;
  /** How many lines are shown at first; a button then shows all. */
  readonly firstLines?: number | undefined;
  /** Whether a button saves the code as a file; its name is the label. */
  readonly canBeSaved?: boolean | undefined;
  readonly testId?: string | undefined;
  /** The code as it is shown. */
  readonly children: ReactNode;
}

/** How long the button shows "Copied", in milliseconds. */
const confirmation = 2000;

/** A box with code, a label, and buttons that copy the code and save it. */
export function CodeBox(props: CodeBoxProps) {
  const { code, language, label, controls, firstLines, canBeSaved = false, testId, children } = props;
  const text = useText(uiText);
  const codeElement = useRef<HTMLElement>(null);
  const scrollStop = useScrollStop<HTMLPreElement>();
  const [all, setAll] = useState(false);
  const lines = code.split('\n').length;
  const cut = firstLines !== undefined && lines > firstLines && !all;
  const { state, setState, copy } = useCopy(code, () => {
    if (codeElement.current !== null) getSelection()?.selectAllChildren(codeElement.current);
  });

  useEffect(() => {
    if (state === 'copy') return;
    const timer = setTimeout(() => setState('copy'), confirmation);
    return () => clearTimeout(timer);
  }, [state, setState]);

  return (
    <div className={styles.box} data-testid={testId}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        {controls}
        <Button
          kind="quiet"
          aria-label={state === 'copy' ? text.copyOf(label) : undefined}
          onClick={() => runAction(copy)}
        >
          {text[state]}
        </Button>
        {canBeSaved && (
          <Button
            kind="quiet"
            testId={testId && `${testId}-save`}
            onClick={() => saveFile(label, `${code}\n`, 'text/plain')}
          >
            {text.save}
          </Button>
        )}
        <Announcement hidden>{state === 'copy' ? '' : text[state]}</Announcement>
      </div>
      <pre
        className={cut ? `${styles.code} ${styles.cut}` : styles.code}
        style={cut ? ({ '--lines': firstLines } as React.CSSProperties) : undefined}
        role="group"
        aria-label={label}
        {...scrollStop}
      >
        <code ref={codeElement} data-language={language} translate="no">
          {children}
        </code>
      </pre>
      {firstLines !== undefined && lines > firstLines && (
        <Button
          kind="quiet"
          aria-expanded={all}
          testId={testId && `${testId}-all`}
          onClick={() => setAll(!all)}
        >
          {all ? text.fewerLines : text.allLines(lines)}
        </Button>
      )}
    </div>
  );
}
