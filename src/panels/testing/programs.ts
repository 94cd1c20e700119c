/**
 * The page's listings as programs. A listing that needs others says so in its first comment, "Goes on from 7.2.4 and 7.3.";
 * its program is theirs, in the order of the sections, and then its own text, as a reader would copy them.
 */
import { listingValues } from '../../lesson/listing-values';
import { initialSettings } from '../../settings/settings';
import { fillIn, textOf, type Entry, type Listing, type ListingLine, type Values } from '../../ui/listing';
import type { PanelDefinition } from '../../ui/panel-definition';

/** All listings of the page: their paths, relative to `panels`, and their lines. */
export const listings = Object.entries(
  import.meta.glob<Listing>(['../**/*listing.py', '../**/*listing.ts'], {
    query: '?listing',
    import: 'default',
    eager: true,
  }),
).map(([path, listing]) => [path.replace('../', ''), listing] as const);

const chapters = Object.entries(
  import.meta.glob<PanelDefinition>('../*/index.tsx', { import: 'panel', eager: true }),
).map(([path, { chapter }]) => ({ panel: path.split('/')[1], chapter }));

/** The panels that belong to a section of the chapter. */
export const sections = chapters.filter(({ chapter }) => chapter !== undefined).map(({ panel }) => panel);

/** A value for every name in the listing, and two entries for every list. */
export function sampleValues(lines: readonly ListingLine[]): Record<string, Values[string]> {
  const named = (line: ListingLine) =>
    line.tokens.flatMap((token) =>
      typeof token !== 'string' && token[0] === 'literal' && token[2] !== undefined
        ? [[token[2], /^[TtFf]/.test(token[1]) ? true : 3] as const]
        : [],
    );
  const values: Record<string, Values[string]> = {};
  const lists: Record<string, Entry> = {};
  for (const line of lines) {
    const entry = Object.fromEntries(named(line));
    if (line.each === undefined) Object.assign(values, entry);
    // Several lines may be repeated for the same list.
    else lists[line.each] = { ...lists[line.each], ...entry };
  }
  for (const [name, entry] of Object.entries(lists)) values[name] = [entry, entry];
  return values;
}

/** A fit that takes a moment, of waves that are not as long as the chapter's. */
const small = { ...initialSettings, length: 12, outputs: 3, units: 3, samples: 4, batchSize: 2 };

export type Schedule = typeof initialSettings.schedule;

/** The text that the page shows, with few units and sequences. */
function written({ lines, ...listing }: Listing, schedule: Schedule): string {
  const sample = sampleValues(lines);
  const inForce: Values = {
    ...listingValues({ ...small, schedule }),
    timesteps: 5,
    patterns: 2,
    frequency: 1,
  };
  const values = Object.entries(sample).map(([name, value]) => {
    const own = inForce[name];
    // One name may be a number in one listing and a list in another.
    return [name, own !== undefined && typeof own === typeof value ? own : value] as const;
  });
  return textOf(fillIn({ lines, ...listing }, Object.fromEntries(values), 'en'));
}

const goesOn = /^(?:#|\/\/) Goes on from (.*)\.$/m;

/** The sections that a listing's text names, and those that these name, in the order of the chapter. */
function sectionsBefore(text: string, file: 'listing.py' | 'listing.ts', schedule: Schedule): string[] {
  const named = goesOn.exec(text)?.[1].split(/, | and /) ?? [];
  return named.flatMap((chapter) => {
    const listing = listingOf(chapter, file);
    return [...sectionsBefore(written(listing, schedule), file, schedule), chapter];
  });
}

function listingOf(chapter: string, file: 'listing.py' | 'listing.ts'): Listing {
  const panel = chapters.find((candidate) => candidate.chapter === chapter)?.panel;
  const listing = listings.find(([path]) => path === `${panel}/${file}`)?.[1];
  if (listing === undefined) throw new Error(`section ${chapter} has no ${file}`);
  return listing;
}

/** The listing at `path` after all listings that it needs. */
export function program(path: string, listing: Listing, schedule: Schedule = 'constant'): string {
  const file = path.endsWith('.py') ? 'listing.py' : 'listing.ts';
  const own = written(listing, schedule);
  const before = [...new Set(sectionsBefore(own, file, schedule))].sort();
  return [...before.map((chapter) => written(listingOf(chapter, file), schedule)), own].join('\n');
}
