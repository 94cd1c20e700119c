/** A page that shows one figure only, in a frame of another page: `?only=NAME`. */

/** The name in the address; undefined for the whole page. Tests run without an address. */
export const oneFigure: string | undefined =
  new URLSearchParams((globalThis as Partial<typeof globalThis>).location?.search).get('only') ?? undefined;
