import { Fragment, useMemo } from 'react';
import { useLanguage, useText } from '../i18n/language';
import { Choices } from '../ui/Choices';
import { CodeBox } from '../ui/CodeBox';
import { fillIn, textOf, type Listing, type Values } from '../ui/listing';
import { libraries, showLibrary, useLibraryStore, type Library } from './library-store';
import { lessonText } from './text';
import styles from './Listings.module.css';

export interface ListingsProps {
  /** The same code in both libraries. */
  readonly listings: Readonly<Record<Library, Listing>>;
  readonly values?: Values | undefined;
  /** File name or what the code does; shown above it. */
  readonly label: string;
  /** How many lines are shown at first. */
  readonly firstLines?: number | undefined;
  /** Whether a button saves the code as a file; its name is the label. */
  readonly canBeSaved?: boolean | undefined;
  readonly testId?: string | undefined;
}

const noValues: Values = {};

/**
 * One listing at a time, in Keras or in TensorFlow.js, coloured, with the values in it. The choice of the library holds
 * for the whole page.
 */
export function Listings(props: ListingsProps) {
  const { listings, values = noValues, label, firstLines, canBeSaved, testId } = props;
  const text = useText(lessonText);
  const language = useLanguage();
  const library = useLibraryStore((state) => state.library);
  const listing = listings[library];
  const lines = useMemo(() => fillIn(listing, values, language), [listing, values, language]);
  return (
    <CodeBox
      code={textOf(lines)}
      language={listing.language}
      label={label}
      firstLines={firstLines}
      canBeSaved={canBeSaved}
      testId={testId}
      controls={
        <Choices
          label={text.libraryOf(label)}
          hideLabel
          compact
          value={library}
          options={libraries.map((value) => ({ value, label: text.libraries[value] }))}
          onChange={showLibrary}
          testId={testId && `${testId}-library`}
        />
      }
    >
      {lines.map((pieces, index) => (
        <Fragment key={index}>
          {index > 0 && '\n'}
          {pieces.map(([kind, piece], at) =>
            kind === 'plain' ? (
              piece
            ) : (
              <span key={at} className={styles[kind]}>
                {piece}
              </span>
            ),
          )}
        </Fragment>
      ))}
    </CodeBox>
  );
}
