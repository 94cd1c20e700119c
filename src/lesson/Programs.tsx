import { useText } from '../i18n/language';
import { Choices } from '../ui/Choices';
import type { Listing, Values } from '../ui/listing';
import { Program } from '../ui/Program';
import { libraries, showLibrary, useLibraryStore, type Library } from './library-store';
import { lessonText } from './text';

export interface ProgramsProps {
  /** The same lines in both libraries. */
  readonly listings: Readonly<Record<Library, Listing>>;
  readonly values?: Values | undefined;
  readonly label: string;
  readonly testId?: string | undefined;
}

/** The Keras lines and the TensorFlow.js lines of an idea, one at a time; the choice holds for the whole page. */
export function Programs({ listings, values, label, testId }: ProgramsProps) {
  const text = useText(lessonText);
  const library = useLibraryStore((state) => state.library);
  return (
    <Program
      listing={listings[library]}
      values={values}
      label={label}
      testId={testId}
      controls={
        <Choices
          label={text.library}
          hideLabel
          compact
          value={library}
          options={libraries.map((value) => ({ value, label: text.libraries[value] }))}
          onChange={showLibrary}
          testId={testId && `${testId}-library`}
        />
      }
    />
  );
}
