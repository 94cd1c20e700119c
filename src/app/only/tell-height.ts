/** Tells the page around a frame how high the figure is, so that the frame needs no scroll bar. */

/** Sent to the page around the frame, at the beginning and whenever the height changes. */
export interface HeightMessage {
  readonly type: 'ringdown:height';
  /** The name in the frame's address. */
  readonly only: string;
  /** Of all that the frame shows, in CSS pixels. */
  readonly height: number;
}

/** @param content all that the frame shows @returns a function that ends it */
export function tellHeight(content: Element, only: string): () => void {
  if (window.parent === window) return () => undefined;
  let told = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // To any page, since the frame cannot know where it stands and a height is no secret.
    window.parent.postMessage({ type: 'ringdown:height', only, height } satisfies HeightMessage, '*');
  });
  observer.observe(content);
  return () => observer.disconnect();
}
