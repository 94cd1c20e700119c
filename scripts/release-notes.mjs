/**
 * `node scripts/release-notes.mjs TAG`: prints the notes of a release, for the workflow. Fails when the tag is not `v` and the
 * version in package.json, or when the changelog has no section of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf } from './changelog.mjs';
import { root } from './run.mjs';

const read = (/** @type {string} */ name) => readFileSync(join(root, name), 'utf8');
const { version } = JSON.parse(read('package.json'));
const [tag] = process.argv.slice(2);
if (tag !== `v${version}`) {
  console.error(`The tag is ${tag}, the version in package.json ${version}.`);
  process.exit(1);
}
console.log(notesOf(read('CHANGELOG.md'), version));
