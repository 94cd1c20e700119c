/** Which state of the model a result was made with: the fit, and how many batches it had done. */
import type { FitRequest } from '../core/api';
import { useRunStore } from './run-store';

export interface ModelState {
  readonly request: FitRequest;
  readonly batch: number;
}

/** The model's state now; undefined while nothing has been fitted. */
export function modelState(): ModelState | undefined {
  const { request, progress } = useRunStore.getState();
  return request && { request, batch: progress?.batch ?? 0 };
}
