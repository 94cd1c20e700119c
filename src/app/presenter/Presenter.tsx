/** Listens to the keys of a class, and shows what covers the article: the bar of a show, the black screen, the dialog. */
import { useEffect } from 'react';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import type { PanelDefinition } from '../../ui/panel-definition';
import { followKey, followKeyFirst, followRelease } from './follow-keys';
import { usePresenter, type Show } from './presenter-store';
import { openFoldsOfAddress } from './share/open-link';
import { ShareDialog } from './share/ShareDialog';
import { ShowScreen } from './ShowScreen';
import { presenterText } from './text';

export function Presenter({ panels }: { readonly panels: readonly PanelDefinition[] }) {
  const show = usePresenter((state) => state.show);
  const shown = panels.find(({ slug }) => slug === show?.section) ?? panels[0];
  useEffect(openFoldsOfAddress, []);
  useEffect(() => {
    const gone = new AbortController();
    const { signal } = gone;
    document.addEventListener('keydown', followKeyFirst, { signal, capture: true });
    document.addEventListener('keyup', followRelease, { signal, capture: true });
    document.addEventListener('keydown', followKey, { signal });
    return () => gone.abort();
  }, []);
  const place = usePlace(shown, show);
  return (
    <>
      <Announced place={place} show={show} />
      {show !== undefined && <ShowScreen show={show} slug={shown.slug} place={place} />}
      <Shared panels={panels} />
    </>
  );
}

/** Where the show is: "7.4 Fit the model · 3 of 9". */
function usePlace({ chapter, text }: PanelDefinition, show: Show | undefined): string {
  const { place } = useText(presenterText);
  const { title } = useText(text);
  const name = chapter === undefined ? title : `${chapter} ${title}`;
  return show === undefined ? '' : place(name, show.step + 1, show.steps);
}

function Announced({ place, show }: { readonly place: string; readonly show: Show | undefined }) {
  const text = useText(presenterText);
  const news = usePresenter((state) => state.news);
  return (
    <Announcement hidden always>
      {news === 'ended'
        ? text.ended
        : show?.blank === true
          ? text.isBlank
          : news === 'begun'
            ? text.begun(place)
            : place}
    </Announcement>
  );
}

function Shared({ panels }: { readonly panels: readonly PanelDefinition[] }) {
  const shared = usePresenter((state) => state.shared);
  const panel = panels.find(({ slug }) => slug === shared);
  return panel !== undefined && <ShareDialog panel={panel} />;
}
