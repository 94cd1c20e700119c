import { beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '../../core/api';
import { createCore } from '../../core/create-core';
import { provideCore } from '../../worker/connection';
import {
  addLayer,
  changeLayer,
  examples,
  isAbout,
  lookAt,
  probe,
  removeLayer,
  showExample,
  typeInput,
  useReturnSequencesStore,
  useStackReply,
} from './store';

const core: Core = createCore();
const state = () => useReturnSequencesStore.getState();

beforeEach(async () => {
  await core.useEngine('reference');
  provideCore(core);
  useReturnSequencesStore.setState(useReturnSequencesStore.getInitialState(), true);
});

describe('the stack', () => {
  it('grows to four layers and shrinks to one', () => {
    for (let more = 0; more < 6; more += 1) addLayer();
    expect(state().layers).toHaveLength(4);
    for (let fewer = 0; fewer < 6; fewer += 1) removeLayer();
    expect(state().layers).toEqual(examples.one);
  });

  it('does not change the previous layer when one is added', () => {
    addLayer();
    expect(state().layers).toEqual(examples.slip);
  });

  it('changes one layer only', () => {
    showExample('two');
    changeLayer(1, { units: 3 });
    changeLayer(0, { returnSequences: false });
    expect(state().layers).toEqual([
      { units: 1, returnSequences: false },
      { units: 3, returnSequences: false },
    ]);
  });
});

it('keeps the good input value when another is refused, and forgets the refusal after a good one', () => {
  typeInput(1, '7');
  expect(state().input).toEqual([0.1, 0.2, 0.3]);
  expect(state().refused).toEqual([undefined, { typed: '7', fault: 'out-of-range' }, undefined]);
  typeInput(1, '-0.7');
  expect(state().input).toEqual([0.1, -0.7, 0.3]);
  expect(state().refused[1]).toBeUndefined();
});

it('accepts every timestep of the input for the unit, and no other', () => {
  lookAt(2);
  expect(state().timestep).toBe(2);
  for (const timestep of [-1, 3, 1.5]) expect(() => lookAt(timestep)).toThrow(RangeError);
  expect(state().timestep).toBe(2);
});

describe('probe', () => {
  it("stores TensorFlow.js' error, and its values when the stack has been mended", async () => {
    showExample('slip');
    await probe(7);
    expect(useStackReply.getState()).toMatchObject({
      status: 'done',
      reply: {
        answer: {
          legal: false,
          layer: 1,
          message: expect.stringContaining('expected ndim=3, found ndim=2'),
        },
      },
    });
    changeLayer(0, { returnSequences: true });
    await probe(7);
    expect(useStackReply.getState()).toMatchObject({
      status: 'done',
      reply: { answer: { legal: true, outputShape: [1, 1] } },
    });
  });
});

it('tells whether a reply is about the drawn stack', () => {
  const { layers, input } = state();
  const question = { layers, input, seed: 7 };
  expect(isAbout(question, { layers, input, seed: 7 })).toBe(true);
  expect(isAbout(question, { layers, input, seed: 8 })).toBe(false);
  addLayer();
  expect(isAbout(question, { ...question, layers: state().layers })).toBe(false);
  typeInput(0, '0.4');
  expect(isAbout(question, { ...question, input: state().input })).toBe(false);
});
