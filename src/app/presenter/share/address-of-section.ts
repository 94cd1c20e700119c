import { taskOf } from '../../../runs/task/task';
import { currentSettings, useSettingsStore } from '../../../settings/settings-store';
import { sectionLink } from './section-link';

/** The ids of a section's passages that are open. */
export function openFoldsOf(slug: string): readonly string[] {
  const opened = document.getElementById(slug)?.querySelectorAll('details[open] > [id]') ?? [];
  return [...opened].filter((passage) => passage.tagName !== 'SUMMARY').map(({ id }) => id);
}

/** The link to a section as it is now, with the task of the page's own link. */
export function addressOfSection(slug: string): string {
  const task = taskOf(location.search);
  return sectionLink(location.href, {
    slug,
    settings: currentSettings(),
    stated: useSettingsStore.getState().stated,
    folds: openFoldsOf(slug),
    task: task?.ok === true ? task.task : undefined,
  });
}
