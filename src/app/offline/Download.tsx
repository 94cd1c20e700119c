/** Offers the page as one file, and keeps this page for use without a network. */
import { useEffect } from 'react';
import { useEngineStore } from '../../engine/engine-store';
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { isFitting, useRunsStore } from '../../runs/runs-store';
import { runAction } from '../../ui/run-action';
import { whenIdle } from '../../ui/when-idle';
import { singleFileBytes } from './single-file';
import { offlineText } from './text';
import { keepForOffline } from './versions';

export function Download() {
  const text = useText(offlineText);
  // What a fit needs comes before what a later visit may need.
  const isEngineThere = useEngineStore(({ status }) => status === 'ready' || status === 'failed');
  const isFree = !useRunsStore(isFitting) && isEngineThere;
  useEffect(() => {
    if (!isFree || singleFileBytes === undefined) return;
    let isStillFree = true;
    whenIdle(() => {
      if (isStillFree) runAction(keepForOffline);
    });
    return () => {
      isStillFree = false;
    };
  }, [isFree]);
  if (singleFileBytes === undefined) return null;
  return (
    <p>
      <a href="./ringdown.html" download data-testid="single-file">
        {text.download(formatDecimals(singleFileBytes / 1e6, 1))}
      </a>
      {text.use}
    </p>
  );
}
