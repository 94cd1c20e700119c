/** For tests: what can be called on a model and its optimizer while a kernel trains them, and a stock pair beside it. */
import { dispose, io, mul, tensor2d, tensor3d, tidy, variable, type Tensor } from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import type { ModelShape } from '../../../api';
import { buildModel, disposeModel, type Model } from '../../../model/build';
import { stockTraining } from '../../../training/stock';
import type { Training } from '../../../training/training';
import { FusedAdam } from '../../fused-adam';
import { restoreModel } from '../../testing/restore-model';
import { drawTrainingBatch } from '../../testing/training-batch';
import { SimdTraining } from '../simd-training';

export const spec: ModelShape = {
  timesteps: 4,
  features: 1,
  layers: [
    { units: 3, returnSequences: true },
    { units: 2, returnSequences: false },
  ],
  outputs: 2,
};
const seed = 5;
/** Sequences per batch. */
export const planned = 3;
const learningRate = 0.01;

/** A model, its optimizer, and the training that runs; each may be replaced by a call. */
export interface Side {
  model: LayersModel;
  optimizer: FusedAdam;
  training: Training;
  /** Of the side's own kind. */
  startTraining(pair: Pair): Training | Promise<Training>;
}

type Pair = Pick<Side, 'model' | 'optimizer'>;

/** A new model of `spec`, compiled. */
export function compiledModel(): { model: Model; optimizer: FusedAdam } {
  const model = buildModel(spec, { seed });
  const optimizer = new FusedAdam(learningRate);
  model.compile({ optimizer, loss: 'meanAbsoluteError' });
  return { model, optimizer };
}

const stock = ({ model, optimizer }: Pair): Training => stockTraining(model as Model, optimizer);
const fused = ({ model, optimizer }: Pair): Promise<Training> =>
  SimdTraining.create(model, optimizer, planned);

export async function fusedSide(): Promise<Side> {
  const pair = compiledModel();
  return { ...pair, training: await fused(pair), startTraining: fused };
}

export function stockSide(): Side {
  const pair = compiledModel();
  return { ...pair, training: stock(pair), startTraining: stock };
}

export function disposeSide({ model, optimizer, training }: Side): void {
  training.dispose();
  optimizer.dispose();
  disposeModel(model as Model);
}

export const allWeights = (model: LayersModel): number[] =>
  model.getWeights().flatMap((weight) => [...weight.dataSync()]);

/** @returns the batch's loss */
async function step({ training }: Pick<Side, 'training'>, rows: number, draw: number): Promise<number[]> {
  const { inputs, targets } = drawTrainingBatch(spec, rows, draw);
  training.step(inputs, targets, rows);
  return Array.from(await training.takeLosses());
}

/** Does the same to either side; `draw` is of its numbers. What the caller gets to see is returned. */
type Call = (side: Side, draw: number) => Promise<number[]>;

export const calls: Readonly<Record<string, Call>> = {
  'fused step': (side, draw) => step(side, planned, draw),
  'last, smaller batch': (side, draw) => step(side, 1, draw),
  // Of two slices, the second not full (kernels/simd/assembly).
  'larger batch than planned': (side, draw) => step(side, 17, draw),
  async trainOnBatch({ model }, draw) {
    const { inputs, targets } = drawTrainingBatch(spec, 2, draw);
    const x = tensor3d(inputs, [2, spec.timesteps, 1]);
    const y = tensor2d(targets, [2, spec.outputs]);
    const loss = await model.trainOnBatch(x, y);
    dispose([x, y]);
    return [loss].flat();
  },
  async predict({ model }, draw) {
    const { inputs } = drawTrainingBatch(spec, 2, draw);
    return tidy(() => [...(model.predict(tensor3d(inputs, [2, spec.timesteps, 1])) as Tensor).dataSync()]);
  },
  async setWeights({ model }, draw) {
    const shift = drawTrainingBatch(spec, 1, draw).targets[0];
    tidy(() => model.setWeights(model.getWeights().map((weight) => mul(weight, 1 + 0.1 * shift))));
    return allWeights(model);
  },
  async 'getWeights, and a clone written to'({ model }, draw) {
    const got = allWeights(model);
    // A variable shares the data of what it is made from until it is assigned.
    const clones = tidy(() => model.getWeights().map((weight) => variable(weight.clone(), false)));
    tidy(() => clones.forEach((clone) => clone.assign(mul(clone, draw + 2))));
    dispose(clones);
    return got;
  },
  async 'optimizer.setWeights'({ optimizer }) {
    const state = await optimizer.getWeights();
    const copies = state.map(({ name, tensor }) => ({ name, tensor: tensor.clone() }));
    await optimizer.setWeights(copies);
    dispose(copies.map(({ tensor }) => tensor));
    return [];
  },
  async 'save, load, and train on from the file'(side) {
    const { model, optimizer, training } = side;
    let artifacts: io.ModelArtifacts | undefined;
    await model.save(
      io.withSaveHandler(async (saved) => {
        artifacts = saved;
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
      }),
      { includeOptimizer: true },
    );
    if (artifacts === undefined) throw new Error('nothing was saved');
    const loaded = await loadLayersModel(io.fromMemory(artifacts));
    const state = await loaded.optimizer.getWeights();
    const loadedOptimizer = new FusedAdam(learningRate);
    await loadedOptimizer.setWeights(state.map(({ name, tensor }) => ({ name, tensor: tensor.clone() })));
    loaded.optimizer.dispose();
    loaded.compile({ optimizer: loadedOptimizer, loss: 'meanAbsoluteError' });
    side.model = loaded;
    side.optimizer = loadedOptimizer;
    disposeSide({ ...side, model, optimizer, training });
    side.training = await side.startTraining(side);
    return allWeights(loaded);
  },
  async 'state, and a new model that goes on from it'(side) {
    const { model, optimizer, training } = side;
    const state = await training.state();
    Object.assign(side, compiledModel());
    restoreModel(side.model, side.optimizer, state);
    disposeSide({ ...side, model, optimizer, training });
    side.training = await side.startTraining(side);
    const { weights, firstMoments, secondMoments, iterations } = state;
    return [...weights, ...firstMoments, ...secondMoments, iterations];
  },
  async 'engine move to stock and back'(side, draw) {
    side.training.dispose();
    const training = stock(side);
    const loss = await step({ training }, planned, draw);
    training.dispose();
    side.training = await side.startTraining(side);
    return loss;
  },
  async 'a second training takes turns with the first'(side, draw) {
    const second = await side.startTraining(side);
    const losses = [];
    for (const training of [second, side.training, second, side.training]) {
      losses.push(...(await step({ training }, planned, draw)));
    }
    second.dispose();
    return losses;
  },
};
