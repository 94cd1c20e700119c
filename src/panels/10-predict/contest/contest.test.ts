import { beforeEach, describe, expect, it } from 'vitest';
import { placeOf, valueAt } from '../../../lesson/WaveDrawing';
import { weightsOfFile } from '../../../shipped/testing/weights-file';
import { text as en } from '../text.en';
import { text as zh } from '../text.zh';
import { isLively } from '../wave';
import { meanScores, play, type Scores } from './rivals';
import { compare, isCovered, movePoint, nextWave, useContestStore } from './store';
import { contestWaves, wavesInRound } from './waves';

const state = () => useContestStore.getState();

describe('the waves', () => {
  it('are ten in every round, all lively, and other ones each time', () => {
    const rounds = [0, 1, 2].map(contestWaves);
    for (const waves of rounds) {
      expect(waves).toHaveLength(wavesInRound);
      expect(waves.every((wave) => isLively(wave, 50))).toBe(true);
    }
    expect(rounds[1]).not.toEqual(rounds[0]);
    expect(contestWaves(1)).toEqual(rounds[1]);
  });
});

describe('the rivals', () => {
  it('are as the page says: the regression is far nearer than the stack, and the stack than 0.5', () => {
    const all = contestWaves(0).map((wave) => play(weightsOfFile, wave, [0.5, 0.5, 0.5, 0.5, 0.5]).scores);
    const mean = meanScores(all);
    expect(mean.you).toBe(mean.half);
    expect(mean.stack).toBeLessThan(mean.half);
    expect(mean.regression).toBeLessThan(mean.stack / 100);
  });

  it('are beaten by a guess that is right', () => {
    const wave = contestWaves(0)[0] ?? { period: 10, decay: 0.01 };
    const { expected } = play(weightsOfFile, wave, [0, 0, 0, 0, 0]);
    expect(play(weightsOfFile, wave, expected).scores.you).toBe(0);
  });
});

describe('a round', () => {
  beforeEach(() => useContestStore.setState(useContestStore.getInitialState()));

  it('keeps the points of a wave once they are compared, and scores every wave once', () => {
    movePoint(1, 0.8);
    compare(weightsOfFile);
    compare(weightsOfFile);
    movePoint(1, 0.2);
    expect(state().guess).toEqual([0.5, 0.8, 0.5, 0.5, 0.5]);
    expect(state().results).toHaveLength(1);
    expect(isCovered(state())).toBe(false);
    nextWave();
    expect(state()).toMatchObject({ at: 1, moved: false, guess: [0.5, 0.5, 0.5, 0.5, 0.5] });
    expect(isCovered(state())).toBe(true);
  });

  it('is followed by another with other waves', () => {
    for (let wave = 0; wave < wavesInRound; wave += 1) {
      compare(weightsOfFile);
      nextWave();
    }
    expect(state()).toMatchObject({ round: 1, at: 0, results: [] });
  });
});

describe('a place in the enlarged part', () => {
  it.each([
    [0, 0],
    [2, 0.37],
    [4, 1],
  ])('step %d and value %d are found again where they are drawn', (step, value) => {
    const { x, y } = placeOf(value, step, 5);
    const found = valueAt(x, y, 5);
    expect(found.step).toBe(step);
    expect(found.value).toBeCloseTo(value, 10);
  });

  it('outside it is the nearest one inside', () => {
    expect(valueAt(-1, -1, 5)).toEqual({ step: 0, value: 1 });
    expect(valueAt(2, 2, 5)).toEqual({ step: 4, value: 0 });
  });
});

describe('the sentence after a round', () => {
  const scores = (changes: Partial<Scores>): Scores => ({
    you: 0.05,
    stack: 0.04,
    regression: 0.0001,
    half: 0.15,
    ...changes,
  });
  it.each([
    ['the stack wins', {}, /the stack beats you, 0\.0400 against 0\.0500; both of you/, /堆叠模型赢了你/],
    ['the reader wins', { you: 0.03 }, /you beat the stack, 0\.0300 against 0\.0400/, /你赢了堆叠模型/],
    [
      '0.5 beats the reader',
      { you: 0.2 },
      /always saying 0\.5 would have beaten you/,
      /永远回答 0\.5 也赢了你/,
    ],
    ['0.5 beats the stack', { stack: 0.16 }, /it does not even beat/, /它连永远回答 0\.5/],
    ['the regression is far ahead', {}, /Nothing comes near the regression: 0\.0001/, /谁也比不上线性回归/],
    [
      'the reader is as good as it',
      { you: 0.0002 },
      /The regression misses by 0\.00010\./,
      /线性回归的误差是/,
    ],
  ])('says so when %s', (_, changes, english, chinese) => {
    expect(en.contest.all(scores(changes), 10)).toMatch(english);
    expect(zh.contest.all(scores(changes), 10)).toMatch(chinese);
  });

  it.each([
    [{}, /The stack was nearer/],
    [{ you: 0.01 }, /This wave is yours/],
    [{ you: 0.2 }, /would have been nearer than you/],
  ])('and after one wave: %o', (changes, words) => expect(en.contest.one(scores(changes))).toMatch(words));
});
