/** The link to one section: with the settings, the seed, and the passages that are open in it. */
import { writeTask, type Task } from '../../../runs/task/task';
import { withoutEntry, writeLink } from '../../../settings/link';
import type { SettingName, Settings } from '../../../settings/settings';

/** The most passages that a link opens: it must stay short enough for a QR code that is read from the last row. */
export const mostFolds = 8;

/** The key of the passages in the link. `readLink` knows that it is not a setting. */
const key = 'open';
const foldId = /^[a-z][a-z0-9-]{0,39}$/;

export interface SectionLink {
  readonly slug: string;
  readonly settings: Settings;
  /** Settings that the link names whatever their values: see `writeLink`. */
  readonly stated: readonly SettingName[];
  /** `id`s of open passages; those after the first few are left out. */
  readonly folds: readonly string[];
  /** The task of the page's own link. */
  readonly task?: Task | undefined;
}

/** @param address of this page; its query and fragment are replaced */
export function sectionLink(address: string, { slug, settings, stated, folds, task }: SectionLink): string {
  const search = writeLink('', settings, [...new Set([...stated, 'seed' as const])]);
  const open = folds.filter((id) => foldId.test(id)).slice(0, mostFolds);
  const entry = open.length === 0 ? '' : `&${key}=${open.join(',')}`;
  const ofTask = task === undefined ? '' : `&task=${writeTask(task)}`;
  const url = new URL(address);
  url.search = search + ofTask + entry;
  url.hash = slug;
  return url.href;
}

/** The passages that a link opens: at most as many as `sectionLink` writes; what cannot be an `id` is left out. */
export function foldsOfLink(search: string): readonly string[] {
  const ids = new URLSearchParams(search).get(key)?.split(',') ?? [];
  return ids.filter((id) => foldId.test(id)).slice(0, mostFolds);
}

/** The query without the passages. Other entries stay as they were written. */
export const withoutFolds = (search: string): string => withoutEntry(search, key);
