/** A fit whose events a test can wait for. */
import type { Core, FitEvent, FitProgress, FitRequest, FitResult, Snapshot } from '../api';

export interface WatchedFit {
  readonly result: Promise<FitResult>;
  readonly events: readonly FitEvent[];
  /** Settles at the first progress, past or future, that `wanted` accepts. */
  when(wanted: (progress: FitProgress) => boolean): Promise<FitProgress>;
  snapshots(): readonly Snapshot[];
}

export function watchFit(core: Core, request: FitRequest): WatchedFit {
  const events: FitEvent[] = [];
  let wake: () => void = () => undefined;
  const result = core.fit(request, (event) => {
    events.push(event);
    wake();
  });
  return {
    result,
    events,
    async when(wanted) {
      for (;;) {
        const found = events
          .flatMap((event) => (event.kind === 'progress' ? [event.progress] : []))
          .find(wanted);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    snapshots: () => events.flatMap((event) => (event.kind === 'snapshots' ? event.snapshots : [])),
  };
}
