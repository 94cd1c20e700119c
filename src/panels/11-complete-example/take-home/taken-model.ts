/** The model that a learner takes home, with what the files say of it: the shown one, or the page's own before a fit. */
import type { Snapshot } from '../../../core/api';
import { generateExamples } from '../../../core/sequence/examples';
import { createStream } from '../../../core/sequence/random';
import { testSamples } from '../../../runs/evaluation';
import { fingerprint } from '../../../runs/fingerprint';
import type { Run } from '../../../runs/run';
import { withoutOptimizer } from '../../../runs/snapshots';
import type { FitSettings } from '../../../settings/settings';
import { curveEvery, shippedFacts, shippedSettings } from '../../../shipped/shipped-model';
import { core } from '../../../worker/connection';

/** A point of the loss curve. */
export interface TakenPoint {
  /** Batches done. */
  readonly batch: number;
  /** The mean loss of the batches since the point before. */
  readonly loss: number;
}

export interface TakenModel {
  readonly snapshot: Snapshot;
  /** The settings that it was fitted with. */
  readonly settings: FitSettings;
  /** What trained it, such as `simd, fixed`. */
  readonly engine: string;
  readonly fingerprint: string;
  /** Up to the model's moment. */
  readonly curve: readonly TakenPoint[];
}

/** @param run the run of the snapshot */
export function ownModel(snapshot: Snapshot, run: Run): TakenModel {
  return {
    snapshot: withoutOptimizer(snapshot),
    settings: run.settings,
    engine: [run.engine, run.variant].filter((name) => name !== undefined).join(', '),
    fingerprint: fingerprint(snapshot),
    curve: run.losses
      .filter(({ batch }) => batch <= snapshot.batch)
      .map(({ batch, recentLoss }) => ({ batch, loss: recentLoss })),
  };
}

export const shippedOne = (snapshot: Snapshot): TakenModel => ({
  snapshot,
  settings: shippedSettings,
  engine: 'simd, fixed',
  fingerprint: fingerprint(snapshot),
  curve: shippedFacts.curve.map((loss, index) => ({ batch: (index + 1) * curveEvery, loss })),
});

/** What the browser says on the first test set of the model's seed. */
export interface TestFacts {
  /** The mean absolute error on the whole set. */
  readonly error: number;
  /** Of the first sequences of the set: [rows, outputs]. */
  readonly forecasts: Float32Array;
}

/** The first sequences of the model's first test set. */
export const testExamples = ({ settings: { length, outputs, seed } }: TakenModel, rows: number) =>
  generateExamples(length, rows, outputs, createStream(seed, 'test'));

/**
 * Asks the core, on the learner's engine.
 * @param rows how many sequences are forecast
 * @throws CoreError
 */
export async function askFacts(model: TakenModel, rows: number): Promise<TestFacts> {
  const { snapshot, settings } = model;
  const test = { kind: 'test-error', samples: testSamples, seed: settings.seed, draw: 0 } as const;
  const error = await core().ask(test, snapshot);
  const { inputs } = testExamples(model, rows);
  const forecasts = await core().ask({ kind: 'forecast', inputs }, snapshot);
  return { error: error.answer, forecasts: forecasts.answer };
}
