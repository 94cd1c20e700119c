/**
 * @param section its slug
 * @param figure its `data-testid`
 * @param query as `writeLink` writes it: the seed, and what differs from the chapter
 * @returns a name without its extension that every system accepts: what the figure is, and the settings behind it
 */
export function fileName(section: string, figure: string | undefined, query: string): string {
  const own = figure === undefined || figure === section ? [] : [figure];
  const place = figure?.startsWith(`${section}-`) ? own : [section, ...own];
  return ['ringdown', ...place, ...query.replace(/^\?/, '').split('&')]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '');
}

/** Systems allow 255 bytes; the settings of the race may be many. */
const longest = 120;
