import { expect, it } from 'vitest';
import { comparedRows, notebookOf } from './notebook';
import { smallModel } from './testing/small-model';

const facts = { error: 0.0123456789, forecasts: Float32Array.from({ length: 20 }, (_, k) => k / 7) };

interface Cell {
  readonly id: string;
  readonly cell_type: string;
  readonly source: readonly string[];
}

const cellsOf = (language: 'en' | 'zh-CN'): readonly Cell[] =>
  JSON.parse(notebookOf(smallModel, facts, language)).cells;
const textOf = (cells: readonly Cell[], type: string): string =>
  cells
    .filter(({ cell_type }) => cell_type === type)
    .map(({ source }) => source.join(''))
    .join('\n');

it('has prose and code in turn, each cell with an id of its own', () => {
  const cells = cellsOf('en');
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  expect(cells[0]).toMatchObject({ cell_type: 'markdown' });
  expect(cells[0].source[0]).toBe('# A stacked LSTM to take home\n');
  expect(cells[1]).toMatchObject({
    cell_type: 'code',
    source: ['%pip install --quiet "keras>=3" jax matplotlib'],
  });
  expect(textOf(cells, 'markdown')).toContain('## Is it the same model?');
});

it('says in Chinese what it says in English, and runs the same code', () => {
  const [english, chinese] = [cellsOf('en'), cellsOf('zh-CN')];
  expect(chinese.map(({ id, cell_type }) => [id, cell_type])).toEqual(
    english.map(({ id, cell_type }) => [id, cell_type]),
  );
  expect(textOf(english, 'markdown') + textOf(english, 'code')).not.toMatch(/[\u4e00-\u9fff‖]/);
  expect(textOf(chinese, 'markdown')).toContain('## 是同一个模型吗？');
  const withoutWords = (cells: readonly Cell[]) =>
    textOf(cells, 'code')
      .replaceAll(/""".*?"""/g, '')
      .replaceAll(/ *#.*/g, '');
  expect(withoutWords(chinese)).toBe(withoutWords(english));
});

it('has the settings, what the browser found, and the weights to the bit', () => {
  const code = textOf(cellsOf('en'), 'code');
  for (const line of ['UNITS = 3', 'SEED = 4000000000', 'UPDATES = 700', 'ERROR = 0.0123456789'])
    expect(code).toContain(`\n${line}\n`);
  expect(code).toContain(`ENGINE = "simd, fixed"\nFINGERPRINT = "${smallModel.fingerprint}"`);
  const numbers = (name: string): number[] => {
    const text = new RegExp(`^${name} = "(.*)"$`, 'm').exec(code)?.[1] ?? '';
    const bytes = Buffer.from(text, 'base64');
    return Array.from({ length: bytes.length / 4 }, (_, k) => bytes.readFloatLE(4 * k));
  };
  expect(numbers('WEIGHTS')).toEqual([...smallModel.snapshot.weights]);
  expect(numbers('FORECASTS')).toEqual([...facts.forecasts]);
  expect(code).toContain(`X[:${comparedRows}]`);
});

it('carries the weights of a large model', () => {
  const weights = Float32Array.from({ length: 50_000 }, (_, k) => k / 3);
  const { snapshot } = smallModel;
  const notebook = notebookOf({ ...smallModel, snapshot: { ...snapshot, weights } }, facts, 'en');
  expect(notebook).toContain(Buffer.from(weights.buffer).toString('base64'));
});
