/**
 * A Jupyter notebook (nbformat 4.5) with the lesson's steps in Keras and a model's weights. `notebook.py` is its text: a line
 * `# %%` begins a cell, and a cell that has comments alone is prose.
 */
import type { Language } from '../../../i18n/language';
import { fillIn, textOf } from '../../../ui/listing';
import { toBase64 } from './base64';
import listing from './notebook.py?listing';
import type { TakenModel, TestFacts } from './taken-model';

/** Test sequences whose forecasts are compared. */
export const comparedRows = 10;

/** @param facts with the forecasts of the first `comparedRows` sequences */
export function notebookOf(model: TakenModel, facts: TestFacts, language: Language): string {
  const { settings, snapshot, engine, fingerprint } = model;
  const values = { ...settings, updates: snapshot.batch, error: facts.error };
  const texts: Readonly<Record<string, string>> = {
    engine,
    fingerprint,
    forecasts: toBase64(facts.forecasts),
    weights: toBase64(snapshot.weights),
  };
  const cells = textOf(fillIn(listing, values, language))
    .split(/^# %%$/m)
    .map((cell) => cell.trim().replaceAll(/"<(\w+)>"/g, (_, name: string) => JSON.stringify(texts[name])));
  const notebook = {
    cells: cells.map((cell, index) => ({ id: `cell-${index + 1}`, metadata: {}, ...contentOf(cell) })),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

function contentOf(cell: string) {
  const lines = cell.split('\n');
  if (!lines.every((line) => line.startsWith('#')))
    return { cell_type: 'code', execution_count: null, outputs: [], source: sourceOf(lines) };
  return { cell_type: 'markdown', source: sourceOf(lines.map((line) => line.replace(/^# ?/, ''))) };
}

/** A list of lines, each but the last with its end, as Jupyter writes them. */
const sourceOf = (lines: readonly string[]): string[] =>
  lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line));
