/** The files that a learner takes home, each made when it is asked for. */
import type { Language } from '../../../i18n/language';
import { restingSnapshot, runNamed, useRunsStore } from '../../../runs/runs-store';
import { shippedSnapshot } from '../../../shipped/shipped-model';
import { shippedWeights } from '../../../shipped/shipped-weights';
import { saveFile } from '../../../ui/save-file';
import { core } from '../../../worker/connection';
import { comparedRows, notebookOf } from './notebook';
import { safetensorsOf } from './safetensors';
import { csvOf } from './spreadsheet';
import { examplesTable, lossTable, tableRows, type ColumnNames } from './tables';
import { askFacts, ownModel, shippedOne, type TakenModel } from './taken-model';

export const fileKinds = ['notebook', 'safetensors', 'model', 'weights', 'losses', 'examples'] as const;
export type FileKind = (typeof fileKinds)[number];

/** The words in a file. */
export interface FileWords {
  readonly language: Language;
  readonly columns: ColumnNames;
}

/** The learner's model that is shown, or was at rest last; before a fit, the page's own. */
async function takenModel(): Promise<TakenModel> {
  const state = useRunsStore.getState();
  const snapshot = restingSnapshot(state);
  const run = runNamed(state, snapshot?.run);
  if (snapshot !== undefined && run !== undefined) return ownModel(snapshot, run);
  return shippedOne(shippedSnapshot(await shippedWeights.load()));
}

interface File {
  /** After the fingerprint in its name. */
  readonly ending: string;
  readonly type: string;
  readonly content: (
    model: TakenModel,
    name: string,
    words: FileWords,
  ) => Promise<string | Uint8Array<ArrayBuffer>>;
}

const binary = 'application/octet-stream';
const csv = 'text/csv;charset=utf-8';

const files: Readonly<Record<FileKind, File>> = {
  notebook: {
    ending: '.ipynb',
    type: 'application/x-ipynb+json',
    content: async (model, _, { language }) =>
      notebookOf(model, await askFacts(model, comparedRows), language),
  },
  safetensors: { ending: '.safetensors', type: binary, content: async (model) => safetensorsOf(model) },
  model: {
    ending: '.json',
    type: 'application/json',
    content: async ({ snapshot: { shape } }, name) => {
      const question = { kind: 'saved-model', shape, weightsFile: `${name}${files.weights.ending}` } as const;
      return (await core().ask(question)).answer;
    },
  },
  weights: {
    ending: '.weights.bin',
    type: binary,
    content: async ({ snapshot: { weights } }) => new Uint8Array(weights.slice().buffer),
  },
  losses: {
    ending: '-loss.csv',
    type: csv,
    content: async (model, _, { columns }) => csvOf(lossTable(model, columns), navigator.language),
  },
  examples: {
    ending: '-examples.csv',
    type: csv,
    content: async (model, _, { columns }) =>
      csvOf(examplesTable(model, await askFacts(model, tableRows), columns), navigator.language),
  },
};

/**
 * Makes a file and lets the browser save it. All files of a model have its fingerprint in their names.
 * @throws CoreError or NotArrivedError
 */
export async function take(kind: FileKind, words: FileWords): Promise<void> {
  const model = await takenModel();
  const { ending, type, content } = files[kind];
  const name = `ringdown-${model.fingerprint}`;
  saveFile(`${name}${ending}`, await content(model, name, words), type);
}
