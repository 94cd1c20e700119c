/** The slip of the learner's shown model. */
import type { Snapshot } from '../../../core/api';
import { testSamples } from '../../../runs/evaluation';
import { fingerprint } from '../../../runs/fingerprint';
import { isPlain, type Run } from '../../../runs/run';
import { withoutOptimizer } from '../../../runs/snapshots';
import type { Task } from '../../../runs/task/task';
import type { Answered } from '../../../lesson/answered';
import { core } from '../../../worker/connection';
import type { Answers, Ran, Slip, Way } from './slip';

/**
 * Asks the core for the error of the model on the first test set of its seed.
 * @param run the run of the snapshot
 * @throws CoreError
 */
export async function ownSlip(
  snapshot: Snapshot,
  run: Run,
  task: Task | undefined,
  answered: Readonly<Record<string, Answered>>,
): Promise<Slip> {
  const { settings } = run;
  const question = { kind: 'test-error', samples: testSamples, seed: settings.seed, draw: 0 } as const;
  const { answer: mae } = await core().ask(question, withoutOptimizer(snapshot));
  return {
    settings,
    task,
    fingerprint: fingerprint(snapshot),
    mae,
    updates: snapshot.batch,
    ran: ranOf(run),
    way: wayOf(run),
    ...(task?.seconds === undefined || run.seconds === undefined ? {} : { seconds: Math.ceil(run.seconds) }),
    answers: answersOf(answered),
  };
}

const ranOf = ({ engine = 'simd', variant = 'fixed' }: Run): Ran =>
  engine === 'simd' ? `simd-${variant}` : engine;

const wayOf = (run: Run): Way => (run.wentOn !== undefined ? 'on' : isPlain(run) ? 'plain' : 'changed');

function answersOf(answered: Readonly<Record<string, Answered>>): Answers {
  const all = Object.entries(answered);
  const slugs = (wanted: (one: Answered) => boolean): string[] =>
    all.filter(([, one]) => wanted(one)).map(([name]) => name);
  return {
    first: slugs(({ isRight, tries }) => isRight && tries === 1),
    later: slugs(({ isRight, tries }) => isRight && tries > 1),
    wrong: slugs(({ isRight }) => !isRight),
  };
}
