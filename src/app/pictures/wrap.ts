/** Breaks a line of text: between words, between Chinese characters, and in addresses after `&`, `?` and `/`. */

/** Pieces that stay together. Closing punctuation stays with what is before it. */
const piece =
  /[\p{Script=Han}\u3040-\u30ff](?:[\u3001\u3002\uff0c\uff1b\uff1a\uff09\u300b\u201d])*|[^\s\p{Script=Han}&?/]*[&?/]+|[^\s\p{Script=Han}&?/]+|\s+/gu;

/** @param widthOf a text in the font of the lines; a piece wider than the line has a line of its own */
export function wrap(text: string, most: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [part] of text.matchAll(piece)) {
    if (line !== '' && widthOf((line + part).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else {
      line += part;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
