import { useEffect, useState } from 'react';
import type * as BoxModule from './PopoverBox';
import { whenIdle } from './when-idle';

let box: typeof BoxModule.PopoverBox | undefined;

const fetchBox = async (): Promise<void> => {
  box ??= (await import('./PopoverBox')).PopoverBox;
};

/** Whether the code of the popovers has been fetched. */
export const popoversLoaded = (): boolean => box !== undefined;

let prefetched = false;

/** Fetches the code of the popovers when the page is idle, so that the first one opens at once. */
export function prefetchPopovers(): void {
  if (prefetched) return;
  prefetched = true;
  whenIdle(() => void fetchBox().catch(() => undefined));
}

/**
 * A box beside a word or a button, open while it is rendered. It takes no focus; the Tab key goes from its anchor into it
 * and on, unless `tabEnters` is false. Its code is fetched when the first one opens, if the page has not been idle before.
 */
export function Popover({
  onMissing,
  ...props
}: BoxModule.PopoverProps & { readonly onMissing: () => void }) {
  const [Box, setBox] = useState(() => box);
  useEffect(() => {
    if (Box !== undefined) return;
    let wanted = true;
    fetchBox().then(
      () => wanted && setBox(() => box),
      () => wanted && onMissing(),
    );
    return () => {
      wanted = false;
    };
  });
  return Box !== undefined && <Box {...props} />;
}
