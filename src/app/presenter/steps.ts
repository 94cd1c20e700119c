/** How a section is divided into steps, each of which fits the screen. */

/** A part of a section that is not divided, unless it is taller than the screen. Positions in pixels of the document. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  /** A heading: it is shown together with what follows. */
  readonly heading?: boolean;
}

/** What the screen shows, from `top` to `end`. */
export interface Step {
  readonly top: number;
  readonly end: number;
}

/** Share of the screen by which a block that is taller than the screen is scrolled, so that lines are seen twice. */
const stride = 0.85;

/**
 * As many whole blocks a step as the screen holds. A heading at the end of a step moves to the next one.
 * @param blocks from top to bottom; those that stand side by side count as one
 * @param height of the screen, in pixels
 * @returns at least one step
 */
export function stepsOf(blocks: readonly Block[], height: number): readonly Step[] {
  const rows = rowsOf(blocks);
  const steps: Step[] = [];
  for (let first = 0; first < rows.length;) {
    const { top } = rows[first];
    let after = first;
    while (after < rows.length && rows[after].bottom - top <= height) after += 1;
    const taller = rows.slice(first, after).every(({ heading }) => heading) ? rows[after] : undefined;
    if (taller !== undefined && taller.bottom - taller.top > height) {
      const { bottom } = taller;
      for (let at = top; at < bottom; at += stride * height) {
        steps.push({ top: at, end: Math.min(at + height, bottom) });
        if (at + height >= bottom) break;
      }
      first = after + 1;
      continue;
    }
    while (after < rows.length && after - 1 > first && rows[after - 1].heading === true) after -= 1;
    steps.push({ top, end: rows[after - 1].bottom });
    first = after;
  }
  return steps.length === 0 ? [{ top: 0, end: height }] : steps;
}

function rowsOf(blocks: readonly Block[]): readonly Block[] {
  const rows: Block[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (last === undefined || block.top >= last.bottom - 1) rows.push(block);
    else rows[rows.length - 1] = { top: last.top, bottom: Math.max(last.bottom, block.bottom) };
  }
  return rows;
}

/** Index of the step that is on the screen at a position of the page, in pixels. */
export function stepAt(steps: readonly Step[], position: number): number {
  return Math.max(0, steps.filter(({ top }) => top <= position + 2).length - 1);
}
