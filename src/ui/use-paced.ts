import { useEffect, useRef, useState } from 'react';

/** `value`, changing at most once per `milliseconds`, and ending with the latest. */
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
