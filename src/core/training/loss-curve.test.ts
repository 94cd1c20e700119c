import { describe, expect, it } from 'vitest';
import { LossCurve } from './loss-curve';

/** Adds `count` batches of two sequences; their losses are first, first + 1, … */
function add(curve: LossCurve, first: number, count: number): void {
  for (let k = 0; k < count; k += 1) curve.add(2, { recentLoss: first + k }, -1);
}

describe('LossCurve', () => {
  it('has a hundred points of equally many batches, independently of when they are taken', () => {
    const curve = new LossCurve(1000, 0);
    const points = [];
    for (const [first, count] of [
      [1, 163],
      [164, 200],
      [364, 637],
    ]) {
      add(curve, first, count);
      points.push(curve.take(0, false));
    }
    expect(points.map(({ length }) => length)).toEqual([16, 20, 64]);
    expect(points.flat().map(({ batch }) => batch)).toEqual(
      Array.from({ length: 100 }, (_, k) => 10 * (k + 1)),
    );
    // Batches 161 to 170, which were added partly before and partly after the first `take`.
    expect(points[1][0]).toEqual({ batch: 170, loss: -1, recentLoss: 165.5 });
  });

  it('gives a provisional point at a pause and when a whole one takes long, and the next point replaces it', () => {
    const curve = new LossCurve(1000, 0);
    add(curve, 1, 3);
    expect(curve.take(100, false)).toEqual([]);
    expect(curve.take(100, true)).toEqual([{ batch: 3, loss: -1, recentLoss: 2, provisional: true }]);
    add(curve, 4, 1);
    expect(curve.take(349, false)).toEqual([]);
    expect(curve.take(350, false)).toEqual([{ batch: 4, loss: -1, recentLoss: 2.5, provisional: true }]);
    expect(curve.take(1000, true)).toEqual([]);
    add(curve, 5, 6);
    expect(curve.take(1001, false)).toEqual([{ batch: 10, loss: -1, recentLoss: 5.5 }]);
  });

  it('has its points at the same batches when it goes on from a snapshot, and one at the last batch', () => {
    const curve = new LossCurve(995, 0, 983);
    expect(curve.every).toBe(10);
    add(curve, 984, 12);
    expect(curve.take(0, false)).toEqual([
      { batch: 990, loss: -1, recentLoss: 987 },
      { batch: 995, loss: -1, recentLoss: 993 },
    ]);
  });

  it('goes on from the middle of a point with the same points as the undisturbed curve, to the bit', () => {
    const curve = new LossCurve(1000, 0);
    const lossOf = (batch: number) => ({ recentLoss: 1 / (7 * batch) });
    for (let batch = 1; batch <= 995; batch += 1) curve.add(1 + (batch % 3), lossOf(batch), -1);
    const undisturbed = curve.take(0, false);
    const first = new LossCurve(1000, 0);
    for (let batch = 1; batch <= 505; batch += 1) first.add(1 + (batch % 3), lossOf(batch), -1);
    const before = first.take(0, false);
    const rest = new LossCurve(1000, 0, 505, first.open);
    for (let batch = 506; batch <= 995; batch += 1) rest.add(1 + (batch % 3), lossOf(batch), -1);
    expect([...before, ...rest.take(0, false)]).toEqual(undisturbed);
    // Points that are further apart begin anew.
    const wider = new LossCurve(2000, 0, 505, first.open);
    wider.add(1, { recentLoss: 3 }, -1);
    expect(wider.take(0, true)).toEqual([{ batch: 506, loss: -1, recentLoss: 3, provisional: true }]);
  });

  it('weights batches by their sequences', () => {
    const curve = new LossCurve(3, 0);
    curve.add(10, { recentLoss: 0.5 }, 0.5);
    curve.add(5, { recentLoss: 0.2 }, 0.4);
    expect(curve.take(0, true)).toEqual([
      { batch: 1, loss: 0.5, recentLoss: 0.5 },
      { batch: 2, loss: 0.4, recentLoss: 0.2 },
    ]);
    const pair = new LossCurve(200, 0);
    pair.add(10, { recentLoss: 0.5 }, 0.5);
    pair.add(5, { recentLoss: 0.2 }, 0.4);
    expect(pair.take(0, false)[0].recentLoss).toBeCloseTo(0.4, 12);
  });
});
