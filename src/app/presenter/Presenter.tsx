/** Listens to the keys of a class, and shows what covers the article: the bar of a show, the black screen, the dialog. */
import { useEffect } from 'react';
import { useText } from '../../i18n/language';
import { Announcement } from '../../ui/Announcement';
import type { PanelDefinition } from '../../ui/panel-definition';
import { deedOf } from './keys';
import { usePresenter, type Show } from './presenter-store';
import { openFoldsOfAddress } from './share/open-link';
import { ShareDialog } from './share/ShareDialog';
import { endShow, escape, goOn, startShow, toggleBlank } from './show';
import { ShowScreen } from './ShowScreen';
import { presenterText } from './text';

export function Presenter({ panels }: { readonly panels: readonly PanelDefinition[] }) {
  const show = usePresenter((state) => state.show);
  const shown = panels.find(({ slug }) => slug === show?.section) ?? panels[0];
  useEffect(openFoldsOfAddress, []);
  useEffect(() => {
    document.addEventListener('keydown', followKey);
    return () => document.removeEventListener('keydown', followKey);
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

function followKey(event: KeyboardEvent): void {
  const { show, staged } = usePresenter.getState();
  // A dialog or the card of a word has the keys first.
  if (document.querySelector('dialog[open], [role=dialog]') !== null) return;
  const deed = deedOf(event, show !== undefined || staged !== undefined);
  if (deed === undefined) return;
  if (staged !== undefined && show === undefined && deed !== 'escape') return;
  if (show?.blank === true) {
    // Any key brings the screen back, and does nothing else.
    event.preventDefault();
    toggleBlank();
    return;
  }
  // On the stage, these keys scroll the figure.
  if (staged !== undefined && (deed === 'next' || deed === 'back')) return;
  event.preventDefault();
  if (deed === 'next') goOn(1);
  else if (deed === 'back') goOn(-1);
  else if (deed === 'blank') toggleBlank();
  else if (deed === 'escape') escape();
  else if (event.repeat) return;
  else if (show === undefined) startShow();
  else endShow();
}
