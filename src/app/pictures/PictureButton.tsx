/** In the corner of every figure: saves it as a picture. */
import { useId, useState } from 'react';
import { useLanguage, useText } from '../../i18n/language';
import { currentSettings } from '../../settings/settings-store';
import { settingWords } from '../../settings/setting-words';
import { settingsText } from '../../settings/text';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { lazyCode } from '../../ui/lazy';
import { NotArrived } from '../../ui/NotArrived';
import { Popover } from '../../ui/Popover';
import { runAction } from '../../ui/run-action';
import { hasStage } from '../presenter/stage/staged-figures';
import { presenterText } from '../presenter/text';
import styles from './PictureButton.module.css';
import type { PictureKind } from './save-picture';
import { picturesText } from './text';

const saving = lazyCode(() => import('./save-picture'));

export interface PictureButtonProps {
  /** The figure's `data-testid`. */
  readonly name: string | undefined;
  /** The `id` of its caption, which names a figure without a name of its own. */
  readonly captionId: string;
}

export function PictureButton({ name, captionId }: PictureButtonProps) {
  const text = useText(picturesText);
  const { figures } = useText(presenterText);
  const names = useText(settingsText);
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<'not-arrived' | 'no-png'>();
  const id = useId();
  const own = name !== undefined && hasStage(name) ? figures[name] : undefined;
  const save = async (kind: PictureKind) => {
    const figure = anchor?.closest('figure');
    const section = figure?.closest<HTMLElement>('section[id]');
    if (!figure || !section) return;
    setFault(undefined);
    const code = await saving.load().catch(() => undefined);
    if (code === undefined) return setFault('not-arrived');
    try {
      await code.savePicture(figure, {
        kind,
        section: section.id,
        figure: name,
        title: text.title(titleOf(section), own),
        language,
        source: (address) => text.source(settingWords(currentSettings(), names), address),
      });
    } catch (error) {
      // Pixels need memory and a canvas, which a browser may refuse; an SVG needs neither.
      if (kind === 'png') return setFault('no-png');
      throw error;
    }
    setOpen(false);
    anchor?.querySelector('button')?.focus();
  };
  return (
    <span ref={setAnchor} className={styles.place}>
      <Button
        kind="quiet"
        aria-label={own && text.saveOf(own)}
        aria-labelledby={own === undefined ? `${id} ${captionId}` : undefined}
        title={text.save}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          saving.request();
          setFault(undefined);
          setOpen(!open);
        }}
        testId="picture"
      >
        <span id={id} className="visually-hidden">
          {text.save}
        </span>
        <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1.5V10M4.5 6.75L8 10.25l3.5-3.5M1.75 10.5v4h12.5v-4" />
        </svg>
      </Button>
      {open && anchor !== null && (
        <Popover
          anchor={anchor}
          label={own === undefined ? text.save : text.saveOf(own)}
          onClose={() => setOpen(false)}
          onMissing={() => setOpen(false)}
        >
          <div className={styles.kinds}>
            {(['png', 'svg'] as const).map((kind) => (
              <Button
                key={kind}
                kind="quiet"
                onClick={() => runAction(() => save(kind))}
                testId={`picture-${kind}`}
              >
                {text[kind]}
              </Button>
            ))}
          </div>
          {fault === 'not-arrived' && <NotArrived onRetry={saving.request} />}
          {fault === 'no-png' && <Callout kind="warning">{text.noPng}</Callout>}
        </Popover>
      )}
    </span>
  );
}

/** The number and the title of a section; in a frame, which has no heading, the name of what it shows. */
function titleOf(section: HTMLElement): string {
  const title =
    document.getElementById(`${section.id}-title`)?.textContent ?? section.ariaLabel ?? 'Ringdown';
  const { chapter } = section.dataset;
  return chapter === undefined ? title : `${chapter} ${title}`;
}
