/** The checks of `npm run check`, in one list. Each also has an npm script of its own, such as `npm run lint`. */

/**
 * One check: a command of an installed package that ends with another code than 0 when it finds a fault.
 * @typedef {object} Check
 * @property {string} name as `node scripts/check.mjs NAME` takes it
 * @property {string} script its path below node_modules
 * @property {readonly string[]} args
 */

/** @type {readonly Check[]} The slowest come first, because they run two at a time. */
export const checks = [
  // The compiler in Go, ten times as fast; `typescript` itself is the one that other tools and tests call.
  { name: 'types', script: 'typescript-native/bin/tsc', args: ['-b'] },
  { name: 'lint', script: 'oxlint/bin/oxlint', args: ['--config', 'oxlint.config.mjs'] },
  {
    name: 'deps',
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['src', 'e2e', 'bench', 'keras', 'scripts', '--config', '.dependency-cruiser.mjs'],
  },
  { name: 'unused', script: 'knip/bin/knip.js', args: [] },
  { name: 'format', script: 'oxfmt/bin/oxfmt', args: ['--check'] },
];

/**
 * @param {readonly string[]} names what the caller asks for; an empty list asks for all checks
 * @returns {readonly Check[]}
 * @throws {RangeError} with the known names, for a name that no check has
 */
export function chosenChecks(names) {
  const unknown = names.filter((name) => checks.every((check) => check.name !== name));
  if (unknown.length > 0) {
    const known = checks.map(({ name }) => name).join(', ');
    throw new RangeError(`There is no check named ${unknown.join(', ')}; there are ${known}.`);
  }
  return names.length === 0 ? checks : checks.filter(({ name }) => names.includes(name));
}
