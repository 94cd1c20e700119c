/**
 * Gives a TensorFlow.js variable new values only when they are read. Reading `dataId` assigns pending values first: and
 * whatever TensorFlow.js does with a variable's numbers, reading, cloning, computing, saving, assigning, it first reads
 * its `dataId`. What is assigned then is an ordinary tensor, the same as one assigned at once.
 */
import type { Variable } from '@tensorflow/tfjs-core';

type DataId = Variable['dataId'];

/** Assigns a variable its pending values. */
export type Assignment = () => void;

/** Stands in for a variable's `dataId`. */
interface Entry {
  dataId: DataId;
  pending: Assignment | undefined;
}

const entries = new WeakMap<Variable, Entry>();

/** The next read of the variable's numbers calls `assign` first. It replaces an assignment that was pending. */
export function setPending(variable: Variable, assign: Assignment): void {
  const entry = entries.get(variable) ?? intercept(variable);
  entry.pending = assign;
}

/** Whether this very assignment is pending. */
export const isPending = (variable: Variable, assign: Assignment): boolean =>
  entries.get(variable)?.pending === assign;

/** Makes this very assignment now, if it is pending. */
export function assignPending(variable: Variable, assign: Assignment): void {
  const entry = entries.get(variable);
  if (entry?.pending === assign) run(entry);
}

/** An assignment that throws for lack of memory stays pending; the next read tries again and gets no old values. */
function run(entry: Entry): void {
  const { pending } = entry;
  if (!pending) return;
  // First, because assigning reads the data id too.
  entry.pending = undefined;
  try {
    pending();
  } catch (error) {
    entry.pending = pending;
    throw error;
  }
}

function intercept(variable: Variable): Entry {
  const entry: Entry = { dataId: variable.dataId, pending: undefined };
  Object.defineProperty(variable, 'dataId', {
    enumerable: true,
    get: (): DataId => {
      run(entry);
      return entry.dataId;
    },
    set: (dataId: DataId) => {
      entry.pending = undefined;
      entry.dataId = dataId;
    },
  });
  entries.set(variable, entry);
  return entry;
}
