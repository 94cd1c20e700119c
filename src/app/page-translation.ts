/**
 * Keeps the page working while a browser or an extension translates it.
 *
 * A translator replaces text nodes by `<font>` elements. React still refers to the text nodes it made: it writes new
 * numbers into nodes that are no longer in the page, and throws when it removes one of them, or inserts before one
 * ("The node to be removed is not a child of this node"), which leaves the page blank. React does not fix this:
 * https://github.com/facebook/react/issues/11538, the source of the guard of `removeChild` and `insertBefore`. With the
 * guard alone, old numbers would stay on the screen. So this module also records which element has replaced which text
 * node. React's operations on such a node are applied to its replacement, and when React changes the node's text, the
 * node itself returns to the page, and the translator translates it again.
 */

/** By text node that has left the page: the element that replaced it. */
const replacements = new WeakMap<Node, Node>();
/** The elements that have replaced a text node. */
const replacing = new WeakSet<Node>();

/** Call it once, before React renders. */
export function tolerateTranslation(): void {
  const { removeChild, insertBefore } = Node.prototype;
  const observer = new MutationObserver(take);
  observer.observe(document.documentElement, { childList: true, subtree: true });

  function take(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'characterData') putBack(record.target);
      for (const removed of record.removedNodes) {
        if (removed.nodeType === Node.TEXT_NODE) noteReplacement(removed, record);
      }
    }
  }

  function noteReplacement(text: Node, { addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    // The translator replaces the text in one step, or first inserts the element beside it.
    const replacement = [...addedNodes, previousSibling, nextSibling].find(
      (node) => node?.nodeName === 'FONT' && !replacing.has(node),
    );
    if (replacement === undefined || replacement === null) return;
    replacements.set(text, replacement);
    replacing.add(replacement);
    // React may change a text node that is no longer in the page.
    observer.observe(text, { characterData: true });
  }

  function putBack(text: Node): void {
    const replacement = replacements.get(text);
    if (text.parentNode !== null || !replacement?.parentNode) return;
    replacement.parentNode.replaceChild(text, replacement);
    replacements.delete(text);
  }

  /** The child of `parent` that is `node`, its replacement, or an element that contains one of them. */
  function placeOf(node: Node, parent: Node): Node | null {
    take(observer.takeRecords());
    let place = node.parentNode === null ? (replacements.get(node) ?? null) : node;
    while (place !== null && place.parentNode !== parent) place = place.parentNode;
    return place;
  }

  Node.prototype.removeChild = function <Child extends Node>(this: Node, child: Child): Child {
    if (child.parentNode === this) return removeChild.call(this, child) as Child;
    const place = placeOf(child, this);
    if (place !== null) removeChild.call(this, place);
    return child;
  };

  Node.prototype.insertBefore = function <Child extends Node>(
    this: Node,
    child: Child,
    reference: Node | null,
  ): Child {
    const place = reference && reference.parentNode !== this ? placeOf(reference, this) : reference;
    return insertBefore.call(this, child, place) as Child;
  };
}
