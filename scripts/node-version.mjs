/** Every script first checks that this version of Node can run the tools. Imports no installed package. */

/**
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined} what to tell the user; nothing when `engines` of package.json,
 * `^20.19.0 || >=22.12.0`, allows it. Vite sets these limits.
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return undefined;
  return `Ringdown needs Node 20.19 or a later 20, or Node 22.12 or later; this is Node ${version}. Get one from https://nodejs.org and run the command again.`;
}

/** Ends the process with a sentence when this Node is too old. */
export function requireNode() {
  const complaint = nodeComplaint(process.versions.node);
  if (complaint === undefined) return;
  console.error(complaint);
  process.exit(1);
}
