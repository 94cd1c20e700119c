/** A browser's locks, as far as a fit uses them: exclusive, granted in order, and waited for until a signal ends it. */
export function fakeLocks() {
  const last = new Map<string, Promise<void>>();
  return {
    async request(
      name: string,
      ...[asked, work]: [() => unknown] | [{ signal: AbortSignal }, () => unknown]
    ): Promise<void> {
      const [signal, run] = typeof asked === 'function' ? [undefined, asked] : [asked.signal, work];
      const before = last.get(name) ?? Promise.resolve();
      let done = (): void => undefined;
      last.set(
        name,
        before.then(() => new Promise<void>((resolve) => (done = resolve))),
      );
      const ended = new Promise<never>((_, reject) =>
        signal?.addEventListener('abort', () => {
          before.then(() => done(), reject);
          reject(new DOMException('ended', 'AbortError'));
        }),
      );
      await Promise.race([before, ended]);
      // One turn later, `done` is the function of this request.
      await Promise.resolve();
      try {
        await run?.();
      } finally {
        done();
      }
    },
  };
}
