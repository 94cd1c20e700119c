import { Fragment, useMemo, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { CodeBox } from './CodeBox';
import { fillIn, textOf, type Listing, type Values } from './listing';
import styles from './Program.module.css';

export interface ProgramProps {
  readonly listing: Listing;
  readonly values?: Values | undefined;
  /** File name or what the program does; shown above it. */
  readonly label: string;
  /** Between the label and the copy button. */
  readonly controls?: ReactNode;
  readonly testId?: string | undefined;
}

const none: Values = {};

/** A listing, coloured, with the values in it. */
export function Program({ listing, values = none, label, controls, testId }: ProgramProps) {
  const language = useLanguage();
  const lines = useMemo(() => fillIn(listing, values, language), [listing, values, language]);
  return (
    <CodeBox
      code={textOf(lines)}
      language={listing.language}
      label={label}
      controls={controls}
      testId={testId}
    >
      {lines.map((pieces, index) => (
        <Fragment key={index}>
          {index > 0 && '\n'}
          {pieces.map(([kind, text], at) =>
            kind === 'plain' ? (
              text
            ) : (
              <span key={at} className={styles[kind]}>
                {text}
              </span>
            ),
          )}
        </Fragment>
      ))}
    </CodeBox>
  );
}
