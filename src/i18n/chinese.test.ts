import { describe, expect, it } from 'vitest';

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
  });
});
