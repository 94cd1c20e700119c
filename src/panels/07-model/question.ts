/** Check yourself: which of four changes inside the trained stack leaves its answers as they are. */
import { denseForward } from '../../core/lstm/dense';
import { lstmForward } from '../../core/lstm/layer';
import type { StackWeights } from '../../core/lstm/shapes';
import type { Answer } from '../../lesson/CheckYourself';
import { traceForecast } from '../../runs/traced-forecast';
import { shippedShape } from '../../shipped/shipped-model';
import { shippedWeights } from '../../shipped/shipped-weights';

/** The wave of the section's figure, as it is at first. */
const asked = { period: 18, decay: 0.02 } as const;

export const changeNames = ['order', 'ends', 'thrown', 'rows'] as const;
export type Change = (typeof changeNames)[number];

/** The largest change of one of the five answers, for each change. */
export type Changes = Readonly<Record<Change, number>>;

const { timesteps, layers } = shippedShape;
const [{ units: below }, { units }] = layers;

/** @throws when the shipped weights cannot be fetched */
export const askAnswers = async (): Promise<Answer<Change, Changes>> =>
  measureChanges(await shippedWeights.load());

export function measureChanges(weights: StackWeights): Answer<Change, Changes> {
  if (weights.head === undefined) throw new Error('the shipped model has no Dense layer');
  const { head } = weights;
  const { trace } = traceForecast(shippedShape, weights, asked);
  const handedOn = trace.layers[0].h;

  /** The answers to other columns of layer 1, [timesteps, units]. */
  const answersTo = (columns: Float32Array): ArrayLike<number> =>
    answersOf(lstmForward({ timesteps, batchSize: 1, features: below, units }, weights.layers[1], columns).h);
  /** The answers to layer 2's columns, [timesteps, units]: the Dense layer reads the last. */
  const answersOf = (columns: ArrayLike<number>): ArrayLike<number> =>
    denseForward(head, Float32Array.from(columns).subarray((timesteps - 1) * units));
  const moved = (answers: ArrayLike<number>): number =>
    Math.max(...Array.from(trace.outputs, (value, step) => Math.abs(value - answers[step])));
  const changed = (valueAt: (t: number, unit: number) => number): Float32Array =>
    Float32Array.from(handedOn, (_, at) => valueAt(Math.floor(at / below), at % below));
  const given = (t: number, unit: number): number => handedOn[t * below + unit];
  const last = timesteps - 1;

  const found = {
    order: moved(answersTo(changed((t, unit) => given(last - t, unit)))),
    ends: moved(answersTo(changed((t, unit) => (t === last ? given(t, unit) : 0)))),
    thrown: moved(answersOf(trace.layers[1].h.map((value, at) => (at < last * units ? 0 : value)))),
    rows: moved(answersTo(changed((t, unit) => given(t, below - 1 - unit)))),
  };
  const choice = changeNames.reduce((least, next) => (found[next] < found[least] ? next : least));
  return { choice, found };
}
