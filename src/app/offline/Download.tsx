/** Offers the page as one file, and keeps this page for use without a network. */
import { useEffect } from 'react';
import { useEngineStore } from '../../engine/engine-store';
import { formatDecimals } from '../../i18n/format';
import { useText } from '../../i18n/language';
import { runAction } from '../../ui/run-action';
import { whenIdle } from '../../ui/when-idle';
import { singleFileBytes } from './single-file';
import { offlineText } from './text';
import { keepForOffline } from './versions';

export function Download() {
  const text = useText(offlineText);
  // What the first fit needs comes before what a later visit may need.
  const isEngineThere = useEngineStore(({ status }) => status === 'ready' || status === 'failed');
  useEffect(() => {
    if (isEngineThere && singleFileBytes !== undefined) whenIdle(() => runAction(keepForOffline));
  }, [isEngineThere]);
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
