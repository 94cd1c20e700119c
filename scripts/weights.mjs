/**
 * `npm run weights`: fits the chapter's model with the page's initial settings, and writes the weights and their error
 * on the first test set, which the page shows before the learner trains; and measures stacks of other depths, and the
 * fits of the teacher's exercises. The SIMD kernel gives the same bits everywhere, so this changes no file unless the
 * data, the initial weights or the arithmetic has changed.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { root } from './run.mjs';
import { openSources } from './sources.mjs';

requireNode();
await ensurePackages();
const { load, close } = await openSources();
const { fitShipped } = await load('/src/shipped/testing/fit-shipped.ts');
const { weights, facts } = await fitShipped();
const { fitDepth } = await load('/src/shipped/testing/fit-depth.ts');
const { depthSeeds } = await load('/src/shipped/depth-sizes.ts');
const depth = await fitDepth(depthSeeds);
const { fitExercises } = await load('/src/shipped/testing/exercises.ts');
const exercises = await fitExercises();
await close();

await writeFile(join(root, 'src/shipped/chapter.bin'), Buffer.from(weights.buffer));
await writeFile(join(root, 'src/shipped/shipped.json'), `${JSON.stringify(facts, null, 2)}\n`);
await writeFile(join(root, 'src/shipped/depth.json'), `${JSON.stringify(depth, null, 2)}\n`);
await writeFile(
  join(root, 'src/shipped/testing/exercises.golden.json'),
  `${JSON.stringify(exercises, null, 2)}\n`,
);
console.log(`${weights.length} weights; mean absolute error on the first test set ${facts.mae.toFixed(4)}`);
