/** What axe finds in the page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type RunOnly = NonNullable<Parameters<AxeBuilder['options']>[0]['runOnly']>;

export type Rules = keyof typeof chosen;

const levels: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

const chosen = {
  every: { runOnly: levels },
  /** Contrast of text takes three quarters of the time. */
  'all but contrast': { runOnly: levels, rules: { 'color-contrast': { enabled: false } } },
  contrast: { runOnly: { type: 'rule', values: ['color-contrast'] } satisfies RunOnly },
  /** The rule beside `color-contrast` whose answer depends on the colours of the theme. */
  links: { runOnly: { type: 'rule', values: ['link-in-text-block'] } satisfies RunOnly },
};

/**
 * Axe runs in the page itself and lists violations only. Its other mode, for pages that frame other sites, which this
 * page does not, writes down a selector for each of the thousands of elements that pass: three times the work.
 *
 * @param part a selector; its elements are examined
 * @returns `rule: selector` for each violation
 */
export async function violations(page: Page, part: string, rules: Rules): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .include(part)
    .options({ ...chosen[rules], resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
