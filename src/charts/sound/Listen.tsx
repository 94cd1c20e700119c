import { useEffect } from 'react';
import { lazyCode, useArrival } from '../../ui/lazy';
import { whenIdle } from '../../ui/when-idle';
import type { ListenProps } from './ListenButton';

const code = lazyCode(() => import('./ListenButton'));

/** In a figure: a button that makes its values audible. It comes when the page is idle, into the margin above the figure. */
export function Listen(props: ListenProps) {
  useEffect(() => whenIdle(code.request), []);
  const { value } = useArrival(code);
  return value && <value.ListenButton {...props} />;
}
