/** Saves a figure of the page as a file: a part of the build of its own, with all that draws the picture. */
import { writeLink } from '../../settings/link';
import { currentSettings, useSettingsStore } from '../../settings/settings-store';
import { saveFile } from '../../ui/save-file';
import { sectionLink } from '../presenter/share/section-link';
import { fileName } from './file-name';
import { drawPicture, type PictureWords } from './picture';
import { pngOf } from './png';

export type PictureKind = 'svg' | 'png';

export interface Saved {
  readonly kind: PictureKind;
  /** The slug of the figure's section. */
  readonly section: string;
  /** The figure's `data-testid`. */
  readonly figure: string | undefined;
  readonly title: string;
  readonly language: string;
  /** The line below the drawing. @param address that opens the section with the same settings */
  readonly source: (address: string) => string;
}

/** @throws when the browser cannot make a PNG of the picture */
export async function savePicture(
  drawn: HTMLElement,
  { kind, section, figure, title, language, source }: Saved,
): Promise<void> {
  const settings = currentSettings();
  const { stated } = useSettingsStore.getState();
  const address = sectionLink(location.href, { slug: section, settings, stated, folds: [] });
  const words: PictureWords = { language, title, source: source(withoutFolder(address)) };
  const picture = drawPicture(drawn, words);
  const name = fileName(section, figure, writeLink('', settings, ['seed']));
  if (kind === 'svg') saveFile(`${name}.svg`, picture.svg, 'image/svg+xml');
  else saveFile(`${name}.png`, await pngOf(picture), 'image/png');
}

/** The folders of the reader's disk are of no use to others. */
const withoutFolder = (address: string): string =>
  address.startsWith('file:') ? address.slice(address.lastIndexOf('/', address.indexOf('?')) + 1) : address;
