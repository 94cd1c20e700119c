import { useEffect, useRef, useState } from 'react';

/** Returns `value`, but changes at most once per `milliseconds`; the last value is always returned in the end. */
export function usePaced<Value>(value: Value, milliseconds: number): Value {
  const [shown, setShown] = useState(value);
  const shownAt = useRef(-milliseconds);

  useEffect(() => {
    if (Object.is(value, shown)) return;
    const timer = setTimeout(
      () => {
        shownAt.current = performance.now();
        setShown(value);
      },
      Math.max(0, shownAt.current + milliseconds - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [value, shown, milliseconds]);

  return shown;
}
