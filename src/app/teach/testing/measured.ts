/**
 * The numbers that the teacher's pages quote, as they are written there, by the names in their `data-fact` attributes:
 * made from the facts that the lesson has, and from the fits of the exercises.
 */
import { parametersOf } from '../../../core/lstm/flat-weights';
import { stackForward, toTimeMajor } from '../../../core/lstm/stack';
import { formatCount, formatDecimals, formatError } from '../../../i18n/format';
import { median } from '../../../lesson/median';
import { waves } from '../../../panels/00-overview/question';
import { stranger } from '../../../panels/00-overview/unknown-wave';
import { countRoutes } from '../../../panels/01-why-depth/routes';
import { countFlat } from '../../../panels/05-random-sequences/question';
import { plainEnd } from '../../../panels/08-fit/plain';
import { errorsIn } from '../../../panels/09-evaluate/trials';
import { shapeOf } from '../../../runs/fit-request';
import { fitSettingsOf, initialSettings } from '../../../settings/settings';
import { depthFacts } from '../../../shipped/depth-facts';
import { depthSizes } from '../../../shipped/depth-sizes';
import { shippedForecast } from '../../../shipped/shipped-forecast';
import { curveEvery, shippedFacts, shippedShape } from '../../../shipped/shipped-model';
import { exerciseNames, exercises } from '../../../shipped/testing/exercises';
import { weightsOfFile } from '../../../shipped/testing/weights-file';

const chapter = fitSettingsOf(initialSettings);

/** What the lesson has measured, or what can be computed in milliseconds. */
async function knownFacts(): Promise<Record<string, string>> {
  const { mae, trainingMae, baselines, worseThanHalf, linearRegression, lookUp, batchSizes, curve } =
    shippedFacts;
  const half = baselines['always-half'];
  const losses = curve.map((loss, index) => ({ batch: curveEvery * (index + 1), loss }));
  const unknown = shippedForecast(weightsOfFile, stranger);
  const dying = shippedForecast(weightsOfFile, waves.dying);
  const lively = shippedForecast(weightsOfFile, waves.lively);
  const quarter = await errorsIn(
    { kind: 'phase', level: 0.25 },
    { length: chapter.length, outputs: chapter.outputs, seed: chapter.seed },
    (inputs, rows) =>
      Promise.resolve(
        Float32Array.from(
          stackForward(shippedShape, weightsOfFile, toTimeMajor(inputs, rows, chapter.length), rows).outputs,
        ),
      ),
    () => Promise.resolve(),
  );
  const parameters = (layers: number, units: number): string =>
    formatCount(parametersOf(shapeOf({ ...chapter, layers, units })), 'en');
  return {
    'mae-7': formatError(mae),
    'half-7': formatError(half),
    'share-7': formatDecimals(mae / half, 2),
    'training-7': formatError(trainingMae),
    'worse-7': String(worseThanHalf),
    plain: String(plainEnd(losses, half)),
    regression: formatError(linearRegression),
    'look-up': formatError(lookUp),
    ...Object.fromEntries(batchSizes.map((row) => [`batch-${row.batchSize}`, formatError(row.mae)])),
    stranger: formatError(unknown.mae),
    'stranger-half': formatError(unknown.alwaysHalf),
    dying: formatError(dying.mae),
    'dying-half': formatError(dying.alwaysHalf),
    lively: formatError(lively.mae),
    'lively-half': formatError(lively.alwaysHalf),
    'phase-model': formatError(quarter.model),
    'phase-regression': formatError(quarter.regression),
    'phase-half': formatError(quarter.alwaysHalf),
    flat: formatCount(countFlat().found, 'en'),
    routes: String(countRoutes(3, 5)),
    'parameters-2x20': parameters(2, 20),
    'parameters-4x13': parameters(4, 13),
    'median-half': formatError(median(depthFacts.alwaysHalf)),
    ...Object.fromEntries(
      depthSizes.map(({ layers, units }, at) => [
        `median-${layers}x${units}`,
        formatError(median(depthFacts.errors[at])),
      ]),
    ),
  };
}

/** What only fits can tell: those of the exercises. */
function fittedFacts(): Record<string, string> {
  const { ten, short, 'task-layer': layer, 'task-units': units } = exercises;
  const isSeed = /^seed-(?!7)/;
  const isOther = /^(?!seed|ten|short)/;
  const errors = exerciseNames.filter((name) => isSeed.test(name) || isOther.test(name));
  const seeds = exerciseNames.filter((name) => name.startsWith('seed-'));
  return {
    ...Object.fromEntries(errors.map((name) => [name, formatError(exercises[name].mae)])),
    ...Object.fromEntries(
      seeds.flatMap((name) => [
        [name.replace('seed', 'half'), formatError(exercises[name].alwaysHalf)],
        [name.replace('seed', 'print'), exercises[name].print],
      ]),
    ),
    ten: formatError(ten.mae),
    'ten-training': formatError(ten.trainingMae),
    'ten-times': formatDecimals(ten.mae / ten.trainingMae, 1),
    short: formatError(short.mae),
    'short-half': formatError(short.alwaysHalf),
    'task-layer-share': formatDecimals(layer.mae / layer.alwaysHalf, 2),
    'task-units-share': formatDecimals(units.mae / units.alwaysHalf, 2),
    'short-share': formatDecimals(short.mae / short.alwaysHalf, 2),
  };
}

/** Every number that the pages quote, by its name. */
export const allFacts = async (): Promise<Record<string, string>> => ({
  ...(await knownFacts()),
  ...fittedFacts(),
});
