/** The changelog's section of one version, as a release shows it. */

/**
 * @param {string} changelog in the form of Keep a Changelog
 * @param {string} version without the `v` of its tag
 * @returns {string} the section without its heading
 * @throws Error when the version has no section, or an empty one
 */
export function notesOf(changelog, version) {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((one) => one.startsWith(`[${version}]`));
  const notes = section?.slice(section.indexOf('\n')).trim() ?? '';
  if (notes === '') throw new Error(`CHANGELOG.md says nothing of version ${version}.`);
  return notes;
}
