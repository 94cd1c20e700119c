import { useText } from '../../i18n/language';
import { currentSettings } from '../../settings/settings-store';
import { settingsText } from '../../settings/text';
import { Button } from '../../ui/Button';
import { share, usePresenter } from './presenter-store';
import { addressOfSection } from './share/address-of-section';
import { settingWords } from '../../settings/setting-words';
import { presenterText } from './text';
import styles from './SectionTools.module.css';

export interface SectionToolsProps {
  readonly slug: string;
  readonly title: string;
}

/** In a section's heading: the button that opens `ShareDialog`; on paper, the settings and the link. */
export function SectionTools({ slug, title }: SectionToolsProps) {
  const text = useText(presenterText);
  const settings = useText(settingsText);
  const isShown = usePresenter(({ show }) => show?.section === slug);
  const isPrinted = usePresenter(({ printed }) => printed === slug);
  return (
    <>
      {/* The bar of a show has this button. */}
      {!isShown && (
        <Button
          kind="quiet"
          onClick={() => share(slug)}
          testId={`share-${slug}`}
          aria-haspopup="dialog"
          aria-label={`${text.share}: ${title}`}
        >
          {text.share}
        </Button>
      )}
      {isPrinted && (
        <p className={styles.printed} data-testid="printed-settings">
          {text.printed(settingWords(currentSettings(), settings), addressOfSection(slug))}
        </p>
      )}
    </>
  );
}
