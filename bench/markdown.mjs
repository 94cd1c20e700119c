/**
 * A Markdown table. Columns are the keys of all rows, in order of first appearance; a missing value is an empty cell.
 * @param {readonly Record<string, string | number>[]} rows
 */
export function markdownTable(rows) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (/** @type {string | number} */ value) =>
    String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const isNumeric = (/** @type {string} */ column) => rows.some((row) => typeof row[column] === 'number');
  return [
    line(columns.map(cell)),
    line(columns.map((column) => (isNumeric(column) ? '--:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => cell(row[column] ?? '')))),
  ].join('\n');
}
