/** The page when it shows one figure in a frame: the figure with its controls, and a link to the lesson. */
import { useEffect, useRef } from 'react';
import { ConnectionNotice } from '../../engine/ConnectionNotice';
import { StartNotices } from '../../engine/EngineControls';
import { useLanguage, useText } from '../../i18n/language';
import { useSettingsStore } from '../../settings/settings-store';
import { FigureButton } from '../../ui/Figure';
import type { PanelDefinition } from '../../ui/panel-definition';
import { FaultNotice } from '../FaultNotice';
import { pictureButton } from '../FigureTools';
import { Guarded, GuardedPage } from '../Guarded';
import { sectionLink } from '../presenter/share/section-link';
import { onlyFigure, onlyNames } from './figures';
import { showParts } from './show-parts';
import { tellHeight } from './tell-height';
import { onlyText } from './text';
import { useFigureTitle } from './use-figure-title';
import styles from './OneFigure.module.css';

export interface OneFigureProps {
  /** As it stands in the address. */
  readonly name: string;
  /** All sections. */
  readonly panels: readonly PanelDefinition[];
}

export function OneFigure({ name, panels }: OneFigureProps) {
  const content = useRef<HTMLElement>(null);
  const figure = onlyFigure(name);
  const panel = panels.find(({ slug }) => slug === figure?.section);
  useEffect(() => (content.current === null ? undefined : tellHeight(content.current, name)), [name]);
  return (
    <GuardedPage>
      <main ref={content} className={styles.main} data-testid="one-figure">
        <ConnectionNotice />
        <Guarded>
          <FaultNotice />
        </Guarded>
        <Guarded>
          <StartNotices />
        </Guarded>
        {figure === undefined || panel === undefined ? (
          <Unknown name={name} />
        ) : (
          <Shown name={name} panel={panel} parts={figure.parts} />
        )}
      </main>
    </GuardedPage>
  );
}

interface ShownProps {
  readonly name: string;
  readonly panel: PanelDefinition;
  readonly parts: readonly string[];
}

function Shown({ name, panel: { slug, text, Panel }, parts }: ShownProps) {
  const section = useRef<HTMLElement>(null);
  const title = useFigureTitle(name, text);
  const lessonAt = useLessonAddress();
  useEffect(() => (section.current === null ? undefined : showParts(section.current, parts)), [parts]);
  useEffect(() => {
    document.title = title;
  }, [title]);
  /** A link to a place that the frame does not show leads to that place in the lesson. */
  const leadOut = ({ target }: { readonly target: EventTarget }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link === null) return;
    link.href = lessonAt(link.hash.slice(1));
    link.target = '_blank';
    link.rel = 'noopener';
  };
  return (
    <>
      <section id={slug} ref={section} aria-label={title} onClickCapture={leadOut}>
        <FigureButton value={pictureButton}>
          <Guarded>
            <Panel />
          </Guarded>
        </FigureButton>
      </section>
      <footer className={styles.foot}>
        <LessonLink slug={slug} />
      </footer>
    </>
  );
}

function Unknown({ name }: { readonly name: string }) {
  const text = useText(onlyText);
  useEffect(() => {
    document.title = 'Ringdown';
  }, []);
  const addressOf = (known: string): string => {
    const address = new URL(location.href);
    address.searchParams.set('only', known);
    return address.href;
  };
  return (
    <div className={styles.unknown} data-testid="only-unknown">
      <p>{text.unknown(name)}</p>
      <ul>
        {onlyNames.map((known) => (
          <li key={known} translate="no">
            <a href={addressOf(known)}>{known}</a>
          </li>
        ))}
      </ul>
      <p>
        <LessonLink slug="" />
      </p>
    </div>
  );
}

function LessonLink({ slug }: { readonly slug: string }) {
  const text = useText(onlyText);
  const lessonAt = useLessonAddress();
  return (
    <a href={lessonAt(slug)} target="_blank" rel="noopener" data-testid="only-lesson">
      {text.inLesson}
    </a>
  );
}

/** Addresses of the whole page, with the settings and the language of the frame. */
function useLessonAddress(): (slug: string) => string {
  const settings = useSettingsStore((state) => state.settings);
  const stated = useSettingsStore((state) => state.stated);
  const language = useLanguage();
  return (slug) =>
    sectionLink(location.href, {
      slug,
      settings: { ...settings, language },
      stated: [...stated, 'language'],
      folds: [],
    });
}
