import fc from 'fast-check';
import { expect, it } from 'vitest';
import { useOwnPoints } from '../../../runs/pinned-wave';
import { pinPasted, typePasted, useChoice } from './store';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,;-e \n'), maxLength: 60 }),
  fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true })).map((values) => values.join('; ')),
);

it('whatever is pasted becomes a whole wave in [0, 1], or is refused: then text and wave before stay', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (typed, timesteps) => {
      const before = useOwnPoints.getState().points;
      typePasted(typed);
      pinPasted(timesteps);
      const { fault, pasted } = useChoice.getState();
      const { points = [] } = useOwnPoints.getState();
      expect(pasted).toBe(typed);
      if (fault !== undefined) {
        expect(useOwnPoints.getState().points).toBe(before);
        return;
      }
      expect(points.length).toBeGreaterThanOrEqual(timesteps);
      expect(points.every((point) => point >= 0 && point <= 1)).toBe(true);
    }),
    { seed: 20261127, numRuns: 3000 },
  );
});
