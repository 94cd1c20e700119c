/** The first thing every script asks: does this Node run the tools? Imports nothing that must be installed. */

/** As `engines` in package.json says it. Vite 8 sets these limits. */
const wanted = 'Node 20.19 or a later 20, or 22.12 and later';

/**
 * @param {string} version such as `20.19.0`
 * @returns {boolean} whether `^20.19.0 || >=22.12.0` allows it
 */
export function isSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** Ends the process with a sentence when this Node is too old. */
export function requireNode() {
  const { node } = process.versions;
  if (isSupported(node)) return;
  console.error(
    `Ringdown needs ${wanted}; this is Node ${node}. Install a newer one from https://nodejs.org and run the command again.`,
  );
  process.exit(1);
}
