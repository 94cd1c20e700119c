import { beforeEach, expect, it } from 'vitest';
import { noteAnswer, useAnswered } from './answered';

beforeEach(() => useAnswered.setState({}, true));

it('counts answers up to the right one, and none after it', () => {
  noteAnswer('fit', true);
  noteAnswer('fit', false);
  noteAnswer('sine', false);
  noteAnswer('sine', false);
  expect(useAnswered.getState()).toEqual({
    fit: { tries: 1, isRight: true },
    sine: { tries: 2, isRight: false },
  });
  noteAnswer('sine', true);
  expect(useAnswered.getState().sine).toEqual({ tries: 3, isRight: true });
});
