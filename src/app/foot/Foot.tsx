/** The foot of the page, after its first words: the page as one file, the teacher's page, and the licences. */
import { useText } from '../../i18n/language';
import { Download } from '../offline/Download';
import { singleFileBytes } from '../offline/single-file';
import { footText } from './text';

export function Foot() {
  const { teach, licence } = useText(footText);
  return (
    <>
      <Download />
      {singleFileBytes !== undefined && (
        <p>
          <a href={`./${teach.page}`} data-testid="teach">
            {teach.link}
          </a>
        </p>
      )}
      {licence}
    </>
  );
}
