/** Slips that are checked, one row each. */
import { useEffect, useRef, useState } from 'react';
import { runAction } from '../../../ui/run-action';
import { asFailure, type Failure } from '../../../worker/connection';
import { openChecker, outcomeOf, verdictOf, type Checker, type Outcome, type Repeated } from './check';
import type { Verdict } from '../../../runs/task/judge';
import type { Slip } from './slip';
import type { SlipLine } from './slip-lines';

export type CheckState =
  | { readonly status: 'waiting'; readonly share: number }
  | {
      readonly status: 'done';
      readonly outcome: Outcome;
      readonly repeated: Repeated | undefined;
      readonly verdict: Verdict | undefined;
    }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'stopped' };

/** A line that holds a slip, and its check; without one, what the line holds instead is in its reading. */
export interface CheckRow {
  readonly of: SlipLine;
  readonly check: CheckState | undefined;
}

export interface Checks {
  readonly rows: readonly CheckRow[];
  readonly isRunning: boolean;
  /** Trains all slips of these lines again, in the place of those before. */
  readonly start: (lines: readonly SlipLine[]) => void;
  /** Ends the training; results so far stay. */
  readonly stop: () => void;
}

/** The least change of a share that is shown, so that thirty fits do not draw the table at each of their messages. */
const leastStep = 0.05;

export function useChecks(): Checks {
  const [rows, setRows] = useState<readonly CheckRow[]>([]);
  const checker = useRef<Checker>(undefined);
  const isRunning = rows.some(({ check }) => check?.status === 'waiting');

  const change = (on: Checker, index: number, check: CheckState): void => {
    if (checker.current === on)
      setRows((all) => all.map((row, at) => (at === index ? { ...row, check } : row)));
  };
  const end = (): void => {
    const ending = checker.current;
    checker.current = undefined;
    ending?.close();
  };
  useEffect(() => end, []);

  const work = async (on: Checker, index: number, slip: Slip): Promise<void> => {
    let shown = 0;
    try {
      const repeated =
        slip.way === 'plain'
          ? await on.repeat(slip, (share) => {
              if (share - shown < leastStep) return;
              shown = share;
              change(on, index, { status: 'waiting', share });
            })
          : undefined;
      const outcome = outcomeOf(slip, repeated);
      const verdict = verdictOf(slip, outcome, repeated);
      change(on, index, { status: 'done', outcome, repeated, verdict });
    } catch (error) {
      change(on, index, { status: 'failed', failure: asFailure(error) });
    }
  };

  return {
    rows,
    isRunning,
    start(lines) {
      end();
      const on = openChecker();
      checker.current = on;
      setRows(
        lines.map((of) => ({ of, check: of.reading.ok ? { status: 'waiting', share: 0 } : undefined })),
      );
      const works = lines.map(({ reading }, index) =>
        reading.ok ? work(on, index, reading.slip) : Promise.resolve(),
      );
      runAction(async () => {
        await Promise.all(works);
        if (checker.current === on) end();
      });
    },
    stop() {
      end();
      setRows((all) =>
        all.map((row) => (row.check?.status === 'waiting' ? { ...row, check: { status: 'stopped' } } : row)),
      );
    },
  };
}
