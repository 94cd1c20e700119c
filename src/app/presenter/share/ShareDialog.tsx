/** A dialog about one section: show it, print it, and a link to it as it is now, also as a QR code. */
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../i18n/language';
import { currentSettings } from '../../../settings/settings-store';
import { Announcement } from '../../../ui/Announcement';
import { Button } from '../../../ui/Button';
import { lazy, useArrival } from '../../../ui/lazy';
import { NotArrived } from '../../../ui/NotArrived';
import type { PanelDefinition } from '../../../ui/panel-definition';
import { runAction } from '../../../ui/run-action';
import { useCopy } from '../../../ui/use-copy';
import { CurrentSection } from '../../CurrentSection';
import { share, usePresenter } from '../presenter-store';
import { startShow } from '../show';
import { presenterText } from '../text';
import { addressOfSection, openFoldsOf } from './address-of-section';
import { printSection } from './print-section';
import { Embed } from './Embed';
import { QrCode } from './QrCode';
import { mostFolds } from './section-link';
import styles from './ShareDialog.module.css';

/** A file's address is of no use on another computer. */
const isFromDisk = location.protocol === 'file:';

const qr = lazy(() => import('./qr-modules'));

export function ShareDialog({ panel }: { readonly panel: PanelDefinition }) {
  const text = useText(presenterText);
  const isShowing = usePresenter(({ show }) => show !== undefined);
  const dialog = useRef<HTMLDialogElement>(null);
  const { slug } = panel;
  // The link is made when the dialog opens; nothing behind it can be changed meanwhile.
  const [link] = useState(() => addressOfSection(slug));
  const [folds] = useState(() => openFoldsOf(slug).length);
  useEffect(() => {
    dialog.current?.showModal();
    qr.request();
  }, []);
  const closeThen = (action: (slug: string) => void) => () => {
    dialog.current?.close();
    action(slug);
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="share-title"
      data-testid="share"
      onClose={() => share(undefined)}
    >
      <div className={styles.head}>
        <h2 id="share-title">
          <CurrentSection panel={panel} />
        </h2>
        <Button kind="quiet" onClick={() => dialog.current?.close()} testId="share-close">
          {text.close}
        </Button>
      </div>
      <div className={styles.parts}>
        <div>
          <div className={styles.row}>
            {!isShowing && (
              <Button onClick={closeThen(startShow)} testId="share-show" aria-keyshortcuts="F8">
                {text.show}
              </Button>
            )}
            <Button onClick={closeThen(printSection)} testId="share-print">
              {text.print}
            </Button>
          </div>
          {!isShowing && <p className={styles.quiet}>{text.keys}</p>}
          <Link link={link} />
          <p className={styles.quiet}>
            {text.linkCarries(currentSettings().seed, Math.min(folds, mostFolds))}
            {folds > mostFolds && ` ${text.foldsLeftOut(mostFolds)}`}
            {isFromDisk && ` ${text.fromDisk}`}
          </p>
        </div>
        {!isFromDisk && <Code link={link} />}
      </div>
      <Embed panel={panel} />
    </dialog>
  );
}

function Link({ link }: { readonly link: string }) {
  const text = useText(presenterText);
  const field = useRef<HTMLInputElement>(null);
  const { state, copy } = useCopy(link, () => {
    field.current?.focus();
    field.current?.select();
  });
  return (
    <div className={styles.row}>
      <label className={styles.link}>
        <span>{text.linkLabel}</span>
        <input ref={field} readOnly value={link} translate="no" data-testid="share-link" />
      </label>
      <Button kind="primary" onClick={() => runAction(copy)} testId="share-copy">
        {text[state]}
      </Button>
      <Announcement hidden always>
        {state === 'copy' ? '' : text[state]}
      </Announcement>
    </div>
  );
}

function Code({ link }: { readonly link: string }) {
  const text = useText(presenterText);
  const { value, failed } = useArrival(qr);
  if (value === undefined) return failed && <NotArrived onRetry={qr.request} />;
  return value.fits(link) ? (
    <QrCode modules={value.qrModules(link)} label={text.qr(link)} />
  ) : (
    <p className={styles.quiet}>{text.tooLong}</p>
  );
}
