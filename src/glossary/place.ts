/** Distance kept from the anchor and from the edges of the screen, in pixels. */
const gap = 8;

/** Places a fixed `card` below `anchor`, or above it where there is no room; never over the edge of the screen. */
export function placeBeside(card: HTMLElement, anchor: Element): void {
  // A word may be broken over two lines: the card belongs to the first.
  const { left, top, bottom } = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const below = bottom + gap;
  card.style.left = `${Math.max(gap, Math.min(left, clientWidth - width - gap))}px`;
  card.style.top = `${below + height + gap <= innerHeight ? below : Math.max(gap, top - gap - height)}px`;
}
