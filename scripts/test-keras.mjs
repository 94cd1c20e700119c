/**
 * `npm run test:keras [-- --backend NAME]`: whether Keras says what the page says of the same models, on JAX, or on the
 * named backend.
 */
import { backends, findOrInstallKeras, kerasSkipped, testKeras } from './keras-environment.mjs';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
await ensurePackages();
const backend = chosenBackend();
console.log(`Looking for Keras on ${backend}…`);
const keras = await findOrInstallKeras(backend);
if ('missing' in keras) {
  console.error(kerasSkipped(keras.missing));
  process.exitCode = 1;
} else process.exitCode = (await testKeras(keras.python, backend)).code;

/** Ends the process for a name that is none. */
function chosenBackend() {
  const at = process.argv.indexOf('--backend');
  if (at < 0) return backends[0];
  const known = backends.find((name) => name === process.argv[at + 1]);
  if (known !== undefined) return known;
  console.error(`--backend takes ${backends.join(' or ')}.`);
  process.exit(1);
}
