/** Shown code: real files, coloured when the page is built (`scripts/listings.mjs`), with values of the page in them. */
import type { Language } from '../i18n/language';

/** Characters of one kind. A literal may be replaced by a value of the page; a comment is given in both languages. */
export type Token =
  | string
  | readonly ['keyword' | 'string' | 'function', text: string]
  | readonly ['literal', text: string, value?: string]
  | readonly ['comment', english: string, chinese: string];

export interface ListingLine {
  readonly tokens: readonly Token[];
  /** The line is repeated for every entry of the list of this name. */
  readonly each?: string;
}

/** What `import listing from './listing.py?listing'` gives. */
export interface Listing {
  readonly language: 'python' | 'typescript';
  readonly lines: readonly ListingLine[];
}

/** A string is the name of a choice. It is never inserted in a line; lists decide which lines the choice shows. */
export type Value = number | boolean | string;
export type Entry = Readonly<Record<string, Value>>;
/** Values by the names in a listing, and lists of values for repeated lines. */
export type Values = Readonly<Record<string, Value | readonly Entry[]>>;

export type Piece = readonly [kind: 'plain' | Exclude<Token, string>[0], text: string];

/**
 * Inserts the values. Returns the lines as pieces, each of one kind.
 * @throws RangeError for a name without a value
 */
export function fillIn({ lines, language }: Listing, values: Values, reader: Language): Piece[][] {
  const pieceOf = (token: Token, entry?: Entry): Piece => {
    if (typeof token === 'string') return ['plain', token];
    if (token[0] === 'comment') return ['comment', reader === 'zh-CN' ? token[2] : token[1]];
    const name = token[0] === 'literal' ? token[2] : undefined;
    if (name === undefined) return [token[0], token[1]];
    const value = entry?.[name] ?? values[name];
    if (value === undefined || typeof value === 'object') throw new RangeError(`no value for ${name}`);
    return ['literal', written(value, language)];
  };
  return lines.flatMap(({ tokens, each }) =>
    each === undefined
      ? [tokens.map((token) => pieceOf(token))]
      : listOf(values, each).map((entry) => tokens.map((token) => pieceOf(token, entry))),
  );
}

/** The code as plain text, for the copy button. */
export const textOf = (lines: readonly (readonly Piece[])[]): string =>
  lines.map((pieces) => pieces.map(([, text]) => text).join('')).join('\n');

function listOf(values: Values, name: string): readonly Entry[] {
  const list = values[name];
  if (typeof list !== 'object') throw new RangeError(`no list of ${name}`);
  return list;
}

function written(value: Value, language: Listing['language']): string {
  if (typeof value !== 'boolean') return String(value);
  return language === 'python' ? (value ? 'True' : 'False') : String(value);
}
