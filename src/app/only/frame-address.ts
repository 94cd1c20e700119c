import type { Language } from '../../i18n/language';
import { writeLink } from '../../settings/link';
import type { SettingName, Settings } from '../../settings/settings';

export interface Framed {
  readonly only: string;
  readonly settings: Settings;
  readonly stated: readonly SettingName[];
  readonly language: Language;
}

/**
 * The address of a frame: always of the page in one file, since a sandboxed frame may load neither the modules nor the
 * worker of the hosted page. For a page that is opened from the disk, the file is named without its folder.
 *
 * @param page the address of this page
 * @param isSingleFile whether this page is that file
 */
export function frameAddress(
  page: string,
  isSingleFile: boolean,
  { only, settings, stated, language }: Framed,
): string {
  const states = [...new Set([...stated, 'seed', 'language'] as const)];
  const search = `?only=${only}&theme=light${writeLink('', { ...settings, language }, states).replace('?', '&')}`;
  if (page.startsWith('file:')) return `ringdown.html${search}`;
  const url = new URL(isSingleFile ? page : 'ringdown.html', page);
  return `${url.origin}${url.pathname}${search}`;
}
