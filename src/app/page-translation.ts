/**
 * Lets the page live with a browser or an extension that translates it.
 *
 * A translator puts `<font>` elements in the place of text nodes. React keeps the text nodes it made: it writes new
 * numbers into nodes that are in the page no longer, and throws when it removes one of them, or inserts before one
 * ("The node to be removed is not a child of this node"), which leaves the page blank. React does not mend this:
 * https://github.com/facebook/react/issues/11538, where the guard of `removeChild` and `insertBefore` comes from. The
 * guard alone leaves old numbers on the screen. So this module also remembers which element has replaced which text
 * node. React's operations on such a node are applied to its replacement, and when React changes its text, the node
 * itself returns to the page, for the translator to translate again.
 */

/** Of a text node that has left the page: the element that took its place. */
const replacements = new WeakMap<Node, Node>();
/** The elements that stand for a text node. */
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
    // Replaced in one step; or the element was inserted beside the text first.
    const replacement = [...addedNodes, previousSibling, nextSibling].find(
      (node) => node?.nodeName === 'FONT' && !replacing.has(node),
    );
    if (replacement === undefined || replacement === null) return;
    replacements.set(text, replacement);
    replacing.add(replacement);
    // React may change a text that is in the page no longer.
    observer.observe(text, { characterData: true });
  }

  function putBack(text: Node): void {
    const replacement = replacements.get(text);
    if (text.parentNode !== null || !replacement?.parentNode) return;
    replacement.parentNode.replaceChild(text, replacement);
    replacements.delete(text);
  }

  /** What stands for `node` among the children of `parent`: the node, its replacement, or an element around either. */
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
