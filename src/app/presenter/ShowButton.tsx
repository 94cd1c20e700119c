import { useText } from '../../i18n/language';
import { Button } from '../../ui/Button';
import { startShow } from './show';
import { presenterText } from './text';

/** In the settings menu: begins the show, and tells its key. */
export function ShowButton() {
  const text = useText(presenterText);
  return (
    <>
      <Button onClick={() => startShow()} testId="show-start" aria-keyshortcuts="F8">
        {text.show}
      </Button>
      <p>{text.keys}</p>
    </>
  );
}
