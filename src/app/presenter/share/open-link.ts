/** What a link of `section-link.ts` asks for when the page opens. */
import { changeAddress } from '../../../ui/address';
import { keepFold, openAround } from '../../../ui/folds';
import { foldsOfLink, withoutFolds } from './section-link';

/**
 * Opens the passages that the address names, and takes them out of it: from then on the reader opens and closes them.
 * They lie below their section's heading, so the page stays where the address led.
 */
export function openFoldsOfAddress(): void {
  for (const id of foldsOfLink(location.search)) {
    // A passage whose code arrives later reads this when it is drawn.
    keepFold(id, true);
    openAround(document.getElementById(id));
  }
  changeAddress({ search: withoutFolds(location.search) });
}
