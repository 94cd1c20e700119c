import { describe, expect, it } from 'vitest';

/** A space, written in the line or as JSX, between two Chinese characters; the tags between them are not self-closing. */
const tags = String.raw`(?:</?\w[^<>]*(?<!/)>)*`;
const chinese = String.raw`[\p{Script=Han}，。；：、！？（）“”]`;
const space = new RegExp(String.raw`${chinese}${tags}(?:\{' '\}\s*| +)${tags}${chinese}`, 'gu');

/** Half-width punctuation that touches a Chinese character, or a Chinese character that touches a Latin letter. */
const slips = [
  /\p{Script=Han}[,:;!?()]/u,
  /[,:;!?()]\p{Script=Han}/u,
  /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u,
];

const files = import.meta.glob<string>('../**/text.zh.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('Chinese typography', () => {
  it('finds the texts', () => expect(Object.keys(files).length).toBeGreaterThan(5));

  it.each(Object.entries(files))('%s', (_, content) => {
    expect(content.split('\n').filter((line) => slips.some((slip) => slip.test(line)))).toEqual([]);
    expect(content.match(space) ?? []).toEqual([]);
  });
});
