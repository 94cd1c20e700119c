import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { initialSettings, settingNames, type Settings } from '../../experiment/settings';
import { listingConstants, withSettings } from './listing-values';

const listings = {
  python: readFileSync(new URL('listing.py', import.meta.url), 'utf8'),
  typescript: readFileSync(new URL('listing.ts', import.meta.url), 'utf8'),
};
// TensorFlow.js offers no seed for data drawn with Math.random.
const absent = { python: [], typescript: ['SEED'] } as Record<string, string[]>;

describe.each(Object.entries(listings))('the %s listing', (language, listing) => {
  it("stands as it is with the chapter's settings", () => {
    expect(withSettings(listing, initialSettings).replace(/^SEED = .*$/m, '')).toBe(
      listing.replace(/^SEED = .*$/m, ''),
    );
  });

  it('carries every setting of a fit', () => {
    const marked = Object.fromEntries(settingNames.map((name, index) => [name, 1000 + index])) as Settings;
    const lines = withSettings(listing, marked).split('\n');
    for (const [constant, name] of Object.entries(listingConstants)) {
      if (absent[language]?.includes(constant)) continue;
      const line = lines.filter((candidate) => candidate.match(`^(const )?${constant} = `));
      expect(line, constant).toHaveLength(1);
      expect(line[0]).toContain(String(marked[name]));
    }
  });
});
