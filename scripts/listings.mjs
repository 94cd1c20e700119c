/**
 * Code listings as data. A listing is a real file, checked like any other; this reads what its comments say to the page,
 * and colours it, at build time. In a listing's comments (`#` in Python, `//` in TypeScript):
 *
 *   20  # @ units              the line's numbers and truth values, in order, are the page's values of these names
 *   LSTM(20)  # @each layers units   the line stands once for every entry of the page's list of that name
 *   import …  # @hidden        the line is there for the checker and is not shown
 *   # both ends included ‖ 两端都包含   a comment in English and in Chinese; every shown comment has both
 *
 * `_` in place of a name leaves a number as it is written.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createCssVariablesTheme, createHighlighter } from 'shiki';

/**
 * @typedef {import('../src/ui/listing').Token} Token
 * @typedef {import('../src/ui/listing').ListingLine} ListingLine
 * @typedef {import('../src/ui/listing').Listing['language']} ListingLanguage
 */

const theme = createCssVariablesTheme({ name: 'kinds', variablePrefix: '' });
/** @type {Promise<import('shiki').Highlighter> | undefined} */
let highlighter;

const literal = /^(?:\d[\d_]*(?:\.\d+)?(?:e-?\d+)?|True|False|true|false)$/;
const directive = /\s*(?:#|\/\/) @(each|hidden|)(?: (.*))?$/;

/**
 * @param {string} source
 * @param {ListingLanguage} language
 * @returns {Promise<ListingLine[]>}
 * @throws {Error} for a comment in one language only, or names without numbers to stand for
 */
export async function compileListing(source, language) {
  highlighter ??= createHighlighter({ langs: ['python', 'typescript'], themes: [theme] });
  const written = source.trimEnd().split('\n');
  const plain = written.map((line) => line.replace(directive, ''));
  const coloured = (await highlighter).codeToTokensBase(plain.join('\n'), {
    lang: language,
    theme,
    // The default limit of half a second can stop in the middle of a line on a busy machine.
    tokenizeTimeLimit: 0,
  });
  const lines = written.flatMap((line, index) => {
    const [, kind, names = ''] = directive.exec(line) ?? [];
    if (kind === 'hidden') return [];
    const [each, values] =
      kind === 'each' ? [names.split(' ')[0], names.split(' ').slice(1)] : [undefined, names.split(' ')];
    const tokens = nameValues(tokensOf(coloured[index] ?? []), values.filter(Boolean), line);
    return [each === undefined ? { tokens } : { tokens, each }];
  });
  while (lines[0]?.tokens.length === 0) lines.shift();
  while (lines.at(-1)?.tokens.length === 0) lines.pop();
  return lines;
}

/**
 * @param {readonly import('shiki').ThemedToken[]} themed
 * @returns {Token[]} neighbours of one kind joined
 */
function tokensOf(themed) {
  /** @type {{ kind: string, text: string }[]} */
  const runs = [];
  for (const { content, color = '' } of themed) {
    const space = /^\s*/.exec(content)?.[0] ?? '';
    const rest = content.slice(space.length);
    for (const [kind, text] of [
      ['', space],
      [kindOf(color, rest.trimEnd()), rest],
    ]) {
      const last = runs.at(-1);
      if (text === '') continue;
      if (last?.kind === kind && kind !== 'literal') last.text += text;
      else runs.push({ kind, text });
    }
  }
  return runs.map(({ kind, text }) => {
    if (kind === '') return text;
    if (kind === 'comment') return commentOf(text);
    return /** @type {Token} */ ([kind, text]);
  });
}

/**
 * @param {string} color a variable of the theme
 * @param {string} text
 */
function kindOf(color, text) {
  if (color.includes('comment')) return 'comment';
  if (color.includes('string')) return 'string';
  if (color.includes('constant')) return literal.test(text) ? 'literal' : '';
  if (color.includes('function')) return /^\w+$/.test(text) ? 'function' : '';
  return color.includes('keyword') && /^\w+$/.test(text) ? 'keyword' : '';
}

/**
 * @param {string} comment with its signs
 * @returns {Token}
 */
function commentOf(comment) {
  const [, open = '', english = '', chinese, close = ''] =
    /^(#|\/\/|\/\*\*|""")?(.*?)(?: ‖ (.*?))?( \*\/|""")?$/s.exec(comment) ?? [];
  if (chinese !== undefined) {
    const gap = /^\s*/.exec(english)?.[0] ?? '';
    return ['comment', `${open}${english}${close}`, `${open}${gap}${chinese}${close}`];
  }
  if (/[A-Za-z]/.test(english)) throw new Error(`a comment in one language only: ${comment}`);
  return ['comment', comment, comment];
}

/**
 * @param {readonly Token[]} tokens
 * @param {readonly string[]} names
 * @param {string} line
 * @returns {Token[]} with the name of the value each literal stands for
 */
function nameValues(tokens, names, line) {
  const left = [...names];
  const named = tokens.map((token) => {
    if (typeof token === 'string' || token[0] !== 'literal') return token;
    const name = left.shift();
    return name === undefined || name === '_' ? token : /** @type {Token} */ (['literal', token[1], name]);
  });
  if (left.length > 0) throw new Error(`no number for ${left.join(', ')}: ${line}`);
  return named;
}

/**
 * Serves `import keras from './listing.py?listing'`: the `Listing` of `src/ui/listing.ts`.
 * @returns {import('vite').Plugin}
 */
export function listings() {
  return {
    name: 'listings',
    enforce: 'pre',
    async load(id) {
      const [file, query] = id.split('?');
      if (query !== 'listing') return undefined;
      this.addWatchFile(file);
      const language = path.extname(file) === '.py' ? 'python' : 'typescript';
      const lines = await compileListing(await readFile(file, 'utf8'), language);
      return { code: `export default ${JSON.stringify({ language, lines })};`, moduleType: 'js' };
    },
  };
}
