import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepAt, stepsOf, type Block } from './steps';

/** Blocks below each other, of these heights. */
function stacked(heights: readonly number[], headings: readonly number[] = []): Block[] {
  let top = 0;
  return heights.map((height, index) => {
    const block = { top, bottom: top + height, heading: headings.includes(index) };
    top += height;
    return block;
  });
}

it('puts as many whole blocks into a step as fit', () => {
  expect(stepsOf(stacked([300, 300, 300, 500, 400]), 700)).toEqual([
    { top: 0, end: 600 },
    { top: 600, end: 900 },
    { top: 900, end: 1400 },
    { top: 1400, end: 1800 },
  ]);
});

it('never ends a step with a heading', () => {
  expect(stepsOf(stacked([500, 50, 50, 400], [1, 2]), 700)).toEqual([
    { top: 0, end: 500 },
    { top: 500, end: 1000 },
  ]);
  // Unless there is nothing else on it.
  expect(stepsOf(stacked([50, 690], [0]), 700)).toEqual([
    { top: 0, end: 50 },
    { top: 50, end: 740 },
  ]);
  expect(stepsOf(stacked([50, 800], [0]), 700)).toEqual([
    { top: 0, end: 700 },
    { top: 595, end: 850 },
  ]);
});

it('scrolls a block that is taller than the screen, and shows its last line', () => {
  expect(stepsOf(stacked([100, 1500, 100]), 1000)).toEqual([
    { top: 0, end: 100 },
    { top: 100, end: 1100 },
    { top: 950, end: 1600 },
    { top: 1600, end: 1700 },
  ]);
});

it('keeps together what stands side by side', () => {
  const blocks = [
    { top: 0, bottom: 100 },
    { top: 100, bottom: 400 },
    { top: 100, bottom: 650 },
    { top: 650, bottom: 700 },
  ];
  expect(stepsOf(blocks, 600)).toEqual([
    { top: 0, end: 100 },
    { top: 100, end: 700 },
  ]);
});

it('shows everything, in order, and cuts no block that fits', () => {
  const height = 600;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1500 }), { minLength: 1, maxLength: 40 }), (heights) => {
      const blocks = stacked(heights);
      const steps = stepsOf(blocks, height);
      expect(steps[0].top).toBe(0);
      expect(steps.at(-1)?.end).toBe(blocks.at(-1)?.bottom);
      for (const [index, { top, end }] of steps.entries()) {
        expect(end - top).toBeLessThanOrEqual(height);
        if (index > 0) expect(top).toBeGreaterThan(steps[index - 1].top);
        if (index > 0) expect(top).toBeLessThanOrEqual(steps[index - 1].end);
      }
      for (const block of blocks.filter(({ top, bottom }) => bottom - top <= height)) {
        expect(steps.some(({ top, end }) => top <= block.top && block.bottom <= end)).toBe(true);
      }
    }),
  );
});

it('finds the step at a position, and the first one above all', () => {
  const steps = stepsOf(stacked([500, 500, 500]), 600);
  expect([-5, 0, 499, 500, 1300].map((position) => stepAt(steps, position))).toEqual([0, 0, 1, 1, 2]);
});

it('has one step for an empty section', () => {
  expect(stepsOf([], 600)).toEqual([{ top: 0, end: 600 }]);
});
