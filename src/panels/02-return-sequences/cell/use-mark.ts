import { useEffect, useState } from 'react';
import type { Quantity } from './cell-step';

/** The marked quantity of the cell, shared by everything that shows it. */
export interface Mark {
  readonly marked: Quantity | undefined;
  readonly pinned: Quantity | undefined;
  /** Props of a part that shows `quantity`: the pointer marks it, a click or tap keeps it marked. */
  readonly pointer: (quantity: Quantity) => {
    readonly 'data-quantity': Quantity;
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onClick: () => void;
  };
  /** The same for the keyboard. */
  readonly focus: (quantity: Quantity) => { readonly onFocus: () => void; readonly onBlur: () => void };
  /** The value of `data-lit` for a part of these quantities; undefined while nothing is marked. */
  readonly lit: (...quantities: readonly Quantity[]) => boolean | undefined;
}

export function useMark(): Mark {
  const [pointed, point] = useState<Quantity>();
  const [pinned, pin] = useState<Quantity>();
  const marked = pointed ?? pinned;
  const leave = () => point(undefined);
  useEffect(() => {
    if (pinned === undefined) return;
    // A click or tap on anything that shows no quantity clears the mark.
    const clear = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('[data-quantity]') === null) pin(undefined);
    };
    document.addEventListener('click', clear);
    return () => document.removeEventListener('click', clear);
  }, [pinned]);
  return {
    marked,
    pinned,
    pointer: (quantity) => ({
      'data-quantity': quantity,
      onPointerEnter: () => point(quantity),
      onPointerLeave: leave,
      onClick: () => pin(pinned === quantity ? undefined : quantity),
    }),
    focus: (quantity) => ({ onFocus: () => point(quantity), onBlur: leave }),
    lit: (...quantities) => (marked === undefined ? undefined : quantities.includes(marked)),
  };
}
