import { beforeAll, describe, expect, it } from 'vitest';
import type { StackLayer } from '../../../core/api';
import { createCore } from '../../../core/create-core';
import { handedOn, kerasComplaint, largestDifference, refusingLayer, runStack } from './stack';
import { examples } from '../store';

const input = [0.1, 0.2, 0.3];
const seed = 7;
const core = createCore();
beforeAll(async () => {
  await core.useEngine('reference');
});

const run = (layers: readonly StackLayer[]) => runStack({ layers, input, seed });

describe('runStack', () => {
  it.each([
    ['one', [1, 1]],
    ['sequence', [1, 3, 1]],
    ['two', [1, 1]],
    ['four', [1, 1]],
  ] as const)('%s: hands on %j', (name, shape) => expect(run(examples[name]).at(-1)?.shape).toEqual(shape));

  const stacks: readonly (readonly StackLayer[])[] = [
    examples.one,
    examples.sequence,
    examples.two,
    examples.four,
    [
      { units: 3, returnSequences: true },
      { units: 2, returnSequences: true },
    ],
  ];
  it.each(stacks.map((layers) => ({ layers })))('agrees with TensorFlow.js (%#)', async ({ layers }) => {
    const last = run(layers).at(-1);
    const { answer: result } = await core.ask({ kind: 'probe', layers, input, seed });
    if (last === undefined || !result.legal) throw new Error('the stack was refused');
    expect(result.outputShape).toEqual(last.shape);
    // Float32 rounding: values below 1 in a few dozen operations.
    expect(largestDifference(handedOn(last), result.values)).toBeLessThan(1e-6);
    expect(handedOn(last).some((value) => value !== 0)).toBe(true);
  });

  it('computes the same whether or not the sequence is passed on', () => {
    const [silent] = run(examples.one);
    const [talking] = run(examples.sequence);
    expect(silent?.hidden).toEqual(talking?.hidden);
    expect(silent && handedOn(silent)).toEqual(talking?.hidden.at(-1));
  });

  it('does not change the lower layers when a layer is added', () =>
    expect(run(examples.four)[0]).toEqual(run(examples.two)[0]));

  it('stops at the layer that refuses its input', () =>
    expect(run(examples.slip)).toEqual(run(examples.one)));
});

describe('refusingLayer', () => {
  it.each([
    [examples.slip, 1],
    [[...examples.sequence, ...examples.slip], 2],
    [examples.four, undefined],
    [examples.one, undefined],
  ])('%j: %s', (layers, refusing) => expect(refusingLayer(layers)).toBe(refusing));

  it('names the layer that TensorFlow.js refuses', async () => {
    const layers = [...examples.sequence, ...examples.slip];
    const { answer: result } = await core.ask({ kind: 'probe', layers, input, seed });
    expect(result).toMatchObject({ legal: false, layer: refusingLayer(layers) });
    expect(result.legal ? '' : result.message).toContain('expected ndim=3, found ndim=2');
  });
});

it('ends Keras’ error message with the shape that was passed on', () =>
  expect(kerasComplaint({ units: 3, returnSequences: false })).toBe(
    'expected ndim=3, found ndim=2. Full shape received: (None, 3)',
  ));

it.each([
  [[1, 2], [1, 2], 0],
  [[1, 2], [1, 2.5], 0.5],
  [[1], [1, 2], Number.NaN],
])('largestDifference(%j, %j) = %d', (one, other, largest) =>
  expect(largestDifference(one, other)).toBe(largest),
);
