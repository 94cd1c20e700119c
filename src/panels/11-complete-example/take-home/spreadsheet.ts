/**
 * Tables as CSV that Excel opens by a double click. Excel takes the separators of the system's region: with a decimal comma,
 * as in Germany, columns are separated by semicolons; with a decimal point, as in China, by commas. The browser's language
 * stands for the region, which a page cannot know; where it is another one, Excel's import asks for the separator. Without a byte order mark Excel would read Chinese in another encoding than UTF-8.
 */

type Cell = string | number;

/**
 * Excel computes a text that begins with such a sign, also between quotation marks. An apostrophe before it makes it text: a
 * name that a learner has typed must not become a formula of the teacher's.
 */
const formula = /^[=+\-@\t\r]/;

/** Digits of a float32 number that mean something. */
const digits = 7;

/**
 * @param rows the first one has the names of the columns
 * @param region a language tag, such as `de-DE`
 */
export function csvOf(rows: readonly (readonly Cell[])[], region: string): string {
  const decimal = new Intl.NumberFormat(region).formatToParts(0.5).find(({ type }) => type === 'decimal');
  const hasComma = decimal?.value === ',';
  const written = (cell: Cell): string => {
    if (typeof cell === 'string') return `"${cell.replace(formula, "'$&").replaceAll('"', '""')}"`;
    const number = String(Number(cell.toPrecision(digits)));
    return hasComma ? number.replace('.', ',') : number;
  };
  const lines = rows.map((row) => row.map(written).join(hasComma ? ';' : ','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
