/** In the dialog about a section: the HTML that puts one of its figures into another page. */
import { useId, useRef, useState } from 'react';
import { useLanguage, useText } from '../../../i18n/language';
import { currentSettings, useSettingsStore } from '../../../settings/settings-store';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import type { PanelDefinition } from '../../../ui/panel-definition';
import { runAction } from '../../../ui/run-action';
import { useCopy } from '../../../ui/use-copy';
import { Select } from '../../../ui/Select';
import { singleFileBytes } from '../../offline/single-file';
import { embedCode } from '../../only/embed-code';
import { namesIn, onlyFigure } from '../../only/figures';
import { frameAddress } from '../../only/frame-address';
import { onlyText } from '../../only/text';
import { hasStage } from '../stage/staged-figures';
import { presenterText } from '../text';
import styles from './ShareDialog.module.css';

/** Nothing for a section without a figure that can stand by itself. */
export function Embed({ panel }: { readonly panel: PanelDefinition }) {
  const text = useText(onlyText);
  const names = namesIn(panel.slug);
  return (
    names.length > 0 && (
      <details data-testid="embed">
        <summary>{text.embed}</summary>
        <Code panel={panel} names={names} />
      </details>
    )
  );
}

/** Of a frame around the figure: its padding, and the line with the link to the lesson; in pixels. */
const around = 60;
/** A figure that is covered by its question has no height here; in pixels. */
const leastHeight = 320;

function Code({ panel, names }: { readonly panel: PanelDefinition; readonly names: readonly string[] }) {
  const text = useText(onlyText);
  const { figures } = useText(presenterText);
  const { title } = useText(panel.text);
  const [name, choose] = useState(names[0]);
  const nameOf = (one: string): string => (hasStage(one) ? figures[one] : title);
  return (
    <>
      {names.length > 1 && (
        <Select
          label={text.figure}
          value={name}
          options={names.map((value) => ({ value, label: nameOf(value) }))}
          onChange={choose}
          testId="embed-figure"
        />
      )}
      <Html key={name} slug={panel.slug} name={name} title={`Ringdown: ${nameOf(name)}`} />
      <p className={styles.quiet}>
        {text.note}
        {location.protocol === 'file:' && ` ${text.besideYourPage}`}
      </p>
    </>
  );
}

interface HtmlProps {
  readonly slug: string;
  /** Of the figure. */
  readonly name: string;
  /** Of the frame. */
  readonly title: string;
}

function Html({ slug, name, title }: HtmlProps) {
  const text = useText(onlyText);
  const words = useText(presenterText);
  const language = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);
  const label = useId();
  // Nothing behind the dialog can be changed meanwhile.
  const [code] = useState(() => {
    const settings = currentSettings();
    const { stated } = useSettingsStore.getState();
    const framed = { only: name, settings, stated, language };
    return embedCode({
      address: frameAddress(location.href, singleFileBytes === undefined, framed),
      title,
      height: Math.max(leastHeight, around + heightOf(slug, name)),
    });
  });
  const { state, copy } = useCopy(code, () => {
    field.current?.focus();
    field.current?.select();
  });
  return (
    <>
      <label className={styles.link} htmlFor={label}>
        {text.code}
        <textarea
          id={label}
          ref={field}
          readOnly
          rows={5}
          value={code}
          spellCheck={false}
          translate="no"
          data-testid="embed-code"
        />
      </label>
      <div className={styles.row}>
        <Button onClick={() => runAction(copy)} testId="embed-copy">
          {state === 'copy' ? text.copy : words[state]}
        </Button>
        <Announcement hidden always>
          {state === 'copy' ? '' : words[state]}
        </Announcement>
      </div>
    </>
  );
}

/** How high the figure is in this page; in pixels. */
function heightOf(slug: string, name: string): number {
  const section = document.getElementById(slug);
  return (onlyFigure(name)?.parts ?? []).reduce((sum, part) => {
    const element = section?.querySelector(`[data-testid="${part}"]`);
    return sum + ((element?.closest('figure') ?? element)?.getBoundingClientRect().height ?? 0);
  }, 0);
}
