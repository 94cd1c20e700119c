/** Checked by the compiler only, never imported: in the page's type room there is no worker's global scope. */

// @ts-expect-error Only a worker has this scope. Without an error here, the room knows both.
export type WorkerScope = DedicatedWorkerGlobalScope;
