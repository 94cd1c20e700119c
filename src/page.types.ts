/** Never imported, only compiled: checks that the page's TypeScript project does not know a worker's global scope. */

// @ts-expect-error Only a worker has this scope. If the compiler accepts it, the project knows both scopes.
export type WorkerScope = DedicatedWorkerGlobalScope;
