/** `npm run test:keras`: whether Keras, with JAX, says what the page says of the same models. */
import { findOrInstallKeras, kerasSkipped, testKeras } from './keras-environment.mjs';
import { ensurePackages } from './install.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
await ensurePackages();
console.log('Looking for Keras…');
const keras = await findOrInstallKeras();
if ('missing' in keras) {
  console.error(kerasSkipped(keras.missing));
  process.exitCode = 1;
} else process.exitCode = (await testKeras(keras.python)).code;
